package org.farthing.activity;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.farthing.expense.ExpenseSnapshot;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/** A version of an expense as the record stores it. */
record ExpenseFacts(
        String kind,
        long amount,
        String currency,
        LocalDate spentOn,
        UUID category,
        String description,
        String notes,
        Map<UUID, Long> payments,
        Map<UUID, Long> shares)
        implements Facts {

    static ExpenseFacts of(ExpenseSnapshot snapshot) {
        return new ExpenseFacts(
                snapshot.kind().name(),
                snapshot.amount().minor(),
                snapshot.amount().currencyCode(),
                snapshot.spentOn(),
                snapshot.category().value(),
                snapshot.description(),
                snapshot.notes(),
                parts(snapshot.payments()),
                parts(snapshot.shares()));
    }

    private static Map<UUID, Long> parts(Map<MemberId, Long> parts) {
        return parts.entrySet().stream()
                .collect(toMap(part -> part.getKey().value(), Map.Entry::getValue, Math::addExact, TreeMap::new));
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
