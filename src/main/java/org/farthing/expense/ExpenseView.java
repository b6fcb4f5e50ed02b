package org.farthing.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;

/**
 * An expense as one member of its ledger sees it.
 *
 * @param version to be handed back when it is corrected
 * @param trashed is in no sum and can be restored
 */
public record ExpenseView(
        ExpenseId id,
        int version,
        LedgerView ledger,
        ExpenseKind kind,
        Money amount,
        LocalDate spentOn,
        CategoryView category,
        String description,
        String notes,
        List<PartView> payments,
        List<PartView> shares,
        MemberView createdBy,
        Instant createdAt,
        Instant updatedAt,
        boolean trashed) {

    /** What the one who looks owes of it; empty for somebody who has no part in it. */
    public Optional<Money> myShare() {
        return shares.stream()
                .filter(share -> share.member().id().equals(ledger.me().id()))
                .map(PartView::amount)
                .findFirst();
    }

    /** Whether the shares differ, which in an equal split is by the odd minor unit alone. */
    public boolean hasOddUnits() {
        return shares.stream().map(PartView::amount).distinct().count() > 1;
    }
}
