package org.farthing.expense;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.farthing.category.CategoryId;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Split;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants recorded.
 *
 * @param amount in any currency; negative for a refund and for nothing else
 * @param spentOn a day from 1900 to 2999, in the calendar of the one who spent
 * @param payments who paid, each once; they sum to the amount
 * @param split whoever is not in it owes nothing, whoever paid
 * @param rate units of the ledger's currency for one unit of the expense's currency; null for none
 */
public record ExpenseDraft(
        ExpenseKind kind,
        Money amount,
        LocalDate spentOn,
        CategoryId category,
        String description,
        String notes,
        List<PaymentDraft> payments,
        Split split,
        @Nullable BigDecimal rate) {

    /** Characters of a description, and of notes. */
    public static final int DESCRIPTION_LENGTH = 200;

    public static final int NOTES_LENGTH = 2000;

    public ExpenseDraft {
        payments = List.copyOf(payments);
        description = description.strip();
        notes = notes.strip();
    }

    /** Paid by one and shared equally, as most are. */
    public static ExpenseDraft equally(
            Money amount,
            LocalDate spentOn,
            CategoryId category,
            String description,
            String notes,
            MemberId paidBy,
            List<MemberId> sharedBy) {
        return new ExpenseDraft(
                amount.isNegative() ? ExpenseKind.REFUND : ExpenseKind.EXPENSE,
                amount,
                spentOn,
                category,
                description,
                notes,
                List.of(new PaymentDraft(paidBy, amount.minor())),
                new Equal(sharedBy),
                null);
    }

    /** The same with a rate into the currency of the ledger; null for none. */
    public ExpenseDraft at(@Nullable BigDecimal newRate) {
        return new ExpenseDraft(kind, amount, spentOn, category, description, notes, payments, split, newRate);
    }

    /** @throws Rejection unless the amount has the sign of its kind */
    void requireSign() {
        if (amount.isZero()) {
            throw Rejection.ofField("amount", "amount.zero");
        }
        if (amount.isNegative() != (kind == ExpenseKind.REFUND)) {
            throw Rejection.ofField("amount", "amount.negative");
        }
    }
}
