package org.farthing.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.farthing.money.Money;
import org.farthing.settlement.SettlementSnapshot;

/** A payment between members as the record stores it. */
record SettlementFacts(UUID from, UUID to, long amount, String currency, LocalDate paidOn, String note)
        implements Facts {

    static SettlementFacts of(SettlementSnapshot snapshot) {
        return new SettlementFacts(
                snapshot.from().value(),
                snapshot.to().value(),
                snapshot.amount().minor(),
                snapshot.amount().currencyCode(),
                snapshot.paidOn(),
                snapshot.note());
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
