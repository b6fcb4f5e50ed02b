package org.farthing.ledger;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farthing.platform.Rejection;

/**
 * A ledger as one of its members sees it.
 *
 * @param members in the order they joined, former ones included
 * @param merged placeholders that turned out to be one of the members; they take part in nothing
 * @param me the one who looks
 * @param settlesIn in which currency balances are counted
 * @param simplify whether debts may be joined together when it is settled, so that fewer payments do
 */
public record LedgerView(
        LedgerId id,
        LedgerKind kind,
        String name,
        Currency currency,
        boolean archived,
        List<MemberView> members,
        List<MemberView> merged,
        MemberView me,
        SettlesIn settlesIn,
        boolean simplify) {

    public boolean isGroup() {
        return kind == LedgerKind.GROUP;
    }

    public boolean settlesInOwn() {
        return settlesIn == SettlesIn.OWN;
    }

    public boolean isWritable() {
        return me.role().mayWrite() && !archived;
    }

    public List<MemberView> activeMembers() {
        return members.stream().filter(member -> !member.former()).toList();
    }

    public List<MemberView> formerMembers() {
        return members.stream().filter(MemberView::former).toList();
    }

    public List<MemberView> placeholders() {
        return activeMembers().stream().filter(MemberView::isPlaceholder).toList();
    }

    public boolean isOwnedByMe() {
        return me.role() == Role.OWNER;
    }

    /** Also one who has left, and a placeholder that was merged, who counts as somebody who has left. */
    public Optional<MemberView> member(MemberId id) {
        return Stream.concat(members.stream(), merged.stream())
                .filter(member -> member.id().equals(id))
                .findFirst();
    }

    /** @throws Rejection if the one who looks may only read, or the ledger is archived */
    public LedgerView requireWritable() {
        if (archived) {
            throw Rejection.of("ledger.archived");
        }
        if (!me.role().mayWrite()) {
            throw Rejection.of("ledger.readOnly");
        }
        return this;
    }

    /** @throws Rejection if the one who looks is not an owner */
    public LedgerView requireOwner() {
        if (!isOwnedByMe()) {
            throw Rejection.of("ledger.ownerOnly");
        }
        return this;
    }
}
