package org.farthing.expense;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.farthing.category.CategoryView;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An expense as one member of its ledger sees it.
 *
 * @param version to be handed back when it is corrected
 * @param split as it was typed
 * @param rate units of the ledger's currency for one unit of this one's
 * @param converted the amount in the ledger's currency, if there is a rate
 * @param turn where the rotation of the odd units stood
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
        Split split,
        @Nullable BigDecimal rate,
        @Nullable Money converted,
        long turn,
        MemberView createdBy,
        Instant createdAt,
        Instant updatedAt,
        boolean trashed) {

    /** What would record it again. */
    public ExpenseDraft draft() {
        List<PaymentDraft> paid = payments.stream()
                .map(payment ->
                        new PaymentDraft(payment.member().id(), payment.amount().minor()))
                .toList();
        return new ExpenseDraft(kind, amount, spentOn, category.id(), description, notes, paid, split, rate);
    }

    /** The names of those who have left and with whom this stands otherwise than it did before. */
    public List<String> reopenedSince(ExpenseView before) {
        return ledger.formerMembers().stream()
                .filter(member -> !stake(member.id()).equals(before.stake(member.id())))
                .map(MemberView::name)
                .toList();
    }

    private Stake stake(MemberId member) {
        Money paid = trashed ? null : paid(member);
        Money owes = trashed ? null : owes(member);
        return new Stake(paid, owes, paid == null && owes == null ? null : rate);
    }

    private record Stake(
            @Nullable Money paid,
            @Nullable Money owes,
            @Nullable BigDecimal rate) {}

    /** Whether a rate is wanted that is not there. */
    public boolean lacksRate() {
        return ledger.settlesInOwn() && rate == null && !amount.currency().equals(ledger.currency());
    }

    /** What the one who looks owes of it; empty for somebody who has no part in it. */
    public Optional<Money> myShare() {
        return shares.stream()
                .filter(share -> share.member().id().equals(ledger.me().id()))
                .map(PartView::amount)
                .findFirst();
    }

    /** Whether I paid all of it, so that it could be mine alone. */
    public boolean isPaidByMeAlone() {
        return payments.size() == 1 && amount.equals(paid(ledger.me().id()));
    }

    /** What this member paid; null for somebody who paid nothing. */
    public @Nullable Money paid(MemberId member) {
        return amountOf(member, payments);
    }

    /** What this member owes; null for somebody who was left out. */
    public @Nullable Money owes(MemberId member) {
        return amountOf(member, shares);
    }

    private static @Nullable Money amountOf(MemberId member, List<PartView> parts) {
        return parts.stream()
                .filter(part -> part.member().id().equals(member))
                .map(PartView::amount)
                .findFirst()
                .orElse(null);
    }
}
