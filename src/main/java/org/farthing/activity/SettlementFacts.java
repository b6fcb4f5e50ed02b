package org.farthing.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.farthing.money.Money;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.SettlementSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A payment between members as the record stores it. How it was paid is null in entries older than its being recorded,
 * and the paid amount also where it was paid in the currency of the debt.
 */
record SettlementFacts(
        UUID from,
        UUID to,
        long amount,
        String currency,
        LocalDate paidOn,
        String note,
        @Nullable String method,
        @Nullable Long paidAmount,
        @Nullable String paidCurrency)
        implements Facts {

    static SettlementFacts of(SettlementSnapshot snapshot) {
        return new SettlementFacts(
                snapshot.from().value(),
                snapshot.to().value(),
                snapshot.amount().minor(),
                snapshot.amount().currencyCode(),
                snapshot.paidOn(),
                snapshot.note(),
                snapshot.method().text(),
                snapshot.paid().equals(snapshot.amount())
                        ? null
                        : snapshot.paid().minor(),
                snapshot.paid().equals(snapshot.amount())
                        ? null
                        : snapshot.paid().currencyCode());
    }

    PaymentMethod how() {
        return method == null ? PaymentMethod.UNSAID : new PaymentMethod(method);
    }

    @Nullable
    Money paid() {
        return paidAmount == null || paidCurrency == null ? null : Money.of(paidAmount, paidCurrency);
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
