package org.farthing.expense;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * Which expenses of one's ledgers are wanted; null means any.
 *
 * @param from the first day, included
 * @param to the last day, included
 * @param least the smallest total amount, in units of whatever currency an expense has
 * @param most the largest total amount, likewise
 * @param text found anywhere in description or notes, whatever the case
 */
public record ExpenseFilter(
        @Nullable LedgerId ledger,
        @Nullable CategoryId category,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String text) {

    public static final ExpenseFilter NONE = new ExpenseFilter(null, null, null, null, null, null, null);

    /** Whether the monthly sums can answer what the filtered expenses add up to. */
    public boolean isWholeMonths() {
        return least == null
                && most == null
                && text == null
                && (from == null || from.getDayOfMonth() == 1)
                && (to == null || to.plusDays(1).getDayOfMonth() == 1);
    }
}
