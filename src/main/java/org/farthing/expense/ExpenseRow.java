package org.farthing.expense;

import java.time.LocalDate;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of expenses.
 *
 * @param group the name of the group, null in a personal ledger
 * @param payer who paid, the first of several
 * @param morePayers how many others paid as well
 * @param myShare null if the one who looks has no part in it
 * @param converted the amount in the group's currency, if there is a rate
 */
public record ExpenseRow(
        ExpenseId id,
        LedgerId ledger,
        @Nullable String group,
        String description,
        LocalDate spentOn,
        CategoryView category,
        Money amount,
        String payer,
        boolean paidByMe,
        int morePayers,
        @Nullable Money myShare,
        @Nullable Money converted) {}
