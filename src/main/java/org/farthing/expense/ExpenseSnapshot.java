package org.farthing.expense;

import java.time.LocalDate;
import java.util.Map;
import org.farthing.category.CategoryId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/**
 * All that an expense said at one moment.
 *
 * @param payments who paid how much, in minor units
 * @param shares who owed how much, in minor units
 */
public record ExpenseSnapshot(
        ExpenseId id,
        ExpenseKind kind,
        Money amount,
        LocalDate spentOn,
        CategoryId category,
        String description,
        String notes,
        Map<MemberId, Long> payments,
        Map<MemberId, Long> shares) {

    public ExpenseSnapshot {
        payments = Map.copyOf(payments);
        shares = Map.copyOf(shares);
    }
}
