package org.farthing.expense;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Share;
import org.farthing.expense.split.Split;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/** One member takes the place of another in an expense. The amounts stay as they are; where both had one, they add up. */
record Handover(MemberId from, MemberId to) {

    List<Part> of(List<Part> parts) {
        Map<UUID, Part> byMember = new LinkedHashMap<>();
        for (Part part : parts) {
            UUID member = part.memberId().equals(from.value()) ? to.value() : part.memberId();
            byMember.merge(member, part.of(member), Part::plus);
        }
        return List.copyOf(byMember.values());
    }

    /** Nobody is named twice: that a couple counts as two, or took two lines, cannot be said of one any more. */
    boolean joinsTwoOf(Split split) {
        return split.members().contains(from) && split.members().contains(to);
    }

    /** What was typed, naming the other. */
    Split of(Split split) {
        if (split instanceof Equal equal) {
            return new Equal(members(equal.members()));
        }
        if (split instanceof ByShares shares) {
            return new ByShares(inputs(shares.weights()));
        }
        if (split instanceof ByPercent percent) {
            return new ByPercent(inputs(percent.percents()));
        }
        if (split instanceof Exact exact) {
            return new Exact(inputs(exact.amounts()));
        }
        if (split instanceof Adjusted adjusted) {
            return new Adjusted(members(adjusted.members()), inputs(adjusted.differences()));
        }
        Itemised bill = (Itemised) split;
        return new Itemised(bill.items().stream().map(this::item).toList(), bill.extras());
    }

    private List<MemberId> members(List<MemberId> members) {
        return members.stream().map(this::member).toList();
    }

    private List<Input> inputs(List<Input> inputs) {
        return inputs.stream()
                .map(input -> new Input(member(input.member()), input.value()))
                .toList();
    }

    private Item item(Item item) {
        return new Item(item.label(), item.amount(), members(item.takers()));
    }

    private MemberId member(MemberId member) {
        return member.equals(from) ? to : member;
    }

    /** The shares as they are, typed one by one. */
    static Split exactly(Money total, List<Part> shares) {
        int sign = total.isNegative() ? -1 : 1;
        return new Exact(shares.stream()
                .map(share -> new Input(
                        new MemberId(share.memberId()),
                        Figure.of(Money.of(sign * share.amount(), total.currencyCode()))))
                .toList());
    }

    /** Whether the split still gives these shares; the turn of an odd unit goes by the order of the members. */
    static boolean gives(Split split, Money total, long turn, List<Part> shares) {
        Map<UUID, Long> stored = new LinkedHashMap<>();
        shares.forEach(share -> stored.put(share.memberId(), share.amount()));
        Map<UUID, Long> computed = new LinkedHashMap<>();
        split.shares(total, turn).stream()
                .filter(Share::takesPart)
                .forEach(share -> computed.put(share.member().value(), share.minor()));
        return computed.equals(stored);
    }
}
