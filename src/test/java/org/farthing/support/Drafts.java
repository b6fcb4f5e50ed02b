package org.farthing.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;

/** Expenses to record: paid by the one who looks at the ledger and shared by all, unless said otherwise. */
public final class Drafts {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Drafts() {}

    public static ExpenseDraft dinner(LedgerView ledger, long cents) {
        return of(ledger, Money.of(cents, "EUR"), DAY, "Dinner");
    }

    public static ExpenseDraft of(LedgerView ledger, Money amount, LocalDate day, String description) {
        return of(ledger, amount, day, CategoryId.OTHER, description);
    }

    public static ExpenseDraft of(
            LedgerView ledger, Money amount, LocalDate day, CategoryId category, String description) {
        return ExpenseDraft.equally(
                amount, day, category, description, "", ledger.me().id(), members(ledger));
    }

    public static List<MemberId> members(LedgerView ledger) {
        return ledger.members().stream().map(MemberView::id).toList();
    }

    public static ExpenseId newId() {
        return new ExpenseId(UUID.randomUUID());
    }
}
