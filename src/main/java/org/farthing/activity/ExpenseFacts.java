package org.farthing.activity;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.ExpenseSnapshot;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/** A version of an expense as the record stores it. */
record ExpenseFacts(
        ExpenseKind kind,
        long amount,
        String currency,
        LocalDate spentOn,
        UUID category,
        String description,
        String notes,
        Map<UUID, Long> payments,
        Map<UUID, Long> shares,
        SplitMode splitMode,
        @Nullable String splitInput,
        @Nullable BigDecimal rate)
        implements Facts {

    static ExpenseFacts of(ExpenseSnapshot snapshot) {
        return new ExpenseFacts(
                snapshot.kind(),
                snapshot.amount().minor(),
                snapshot.amount().currencyCode(),
                snapshot.spentOn(),
                snapshot.category().value(),
                snapshot.description(),
                snapshot.notes(),
                parts(snapshot.payments()),
                parts(snapshot.shares()),
                snapshot.splitMode(),
                snapshot.splitInput(),
                snapshot.rate());
    }

    private static Map<UUID, Long> parts(Map<MemberId, Long> parts) {
        return parts.entrySet().stream()
                .collect(toMap(part -> part.getKey().value(), Map.Entry::getValue, Math::addExact, TreeMap::new));
    }

    ExpenseSnapshot snapshot(ExpenseId id) {
        return new ExpenseSnapshot(
                id,
                kind,
                money(),
                spentOn,
                new CategoryId(category),
                description,
                notes,
                byMember(payments),
                byMember(shares),
                splitMode,
                splitInput,
                rate);
    }

    private static Map<MemberId, Long> byMember(Map<UUID, Long> parts) {
        return parts.entrySet().stream().collect(toMap(part -> new MemberId(part.getKey()), Map.Entry::getValue));
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
