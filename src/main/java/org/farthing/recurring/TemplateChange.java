package org.farthing.recurring;

import java.util.List;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.SplitMode;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/**
 * What can be changed of expenses that are still to be made. Payers and split are changed on an expense that the rule
 * has made, and taken over from there.
 */
public record TemplateChange(Money amount, String description, String notes, CategoryId category) {

    /** Whether payers and split follow another amount by themselves. */
    public static boolean scales(ExpenseDraft draft) {
        SplitMode mode = draft.split().mode();
        return draft.payments().size() == 1 && mode != SplitMode.EXACT && mode != SplitMode.ITEMS;
    }

    /** @throws Rejection on {@code amount} if the expense cannot have it */
    public ExpenseDraft applyTo(ExpenseDraft draft) {
        Money before = draft.amount();
        if (!amount.currencyCode().equals(before.currencyCode())
                || amount.isZero()
                || amount.isNegative() != before.isNegative()) {
            throw Rejection.ofField("amount", "recurring.template.currency");
        }
        boolean other = amount.minor() != before.minor();
        if (other && !scales(draft)) {
            throw Rejection.ofField("amount", "recurring.template.fixed");
        }
        return new ExpenseDraft(
                draft.kind(),
                amount,
                draft.spentOn(),
                category,
                description,
                notes,
                other ? List.of(new PaymentDraft(draft.payments().get(0).member(), amount.minor())) : draft.payments(),
                draft.split(),
                draft.rate());
    }
}
