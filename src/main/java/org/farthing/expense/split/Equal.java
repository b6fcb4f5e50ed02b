package org.farthing.expense.split;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/** The same for everybody who is in it. */
public record Equal(List<MemberId> members) implements Split {

    public Equal {
        members = List.copyOf(members);
    }

    @Override
    public SplitMode mode() {
        return SplitMode.EQUAL;
    }

    @Override
    public Split inOrder(List<MemberId> order) {
        return new Equal(
                members.stream().sorted(Comparator.comparingInt(order::indexOf)).toList());
    }

    @Override
    public List<Share> shares(Money total, long turn) {
        Division.requireMembers(members);
        BigInteger each = Division.minor(total.abs());
        List<BigInteger> numerators = members.stream().map(member -> each).toList();
        return Division.round(total, members, numerators, BigInteger.valueOf(members.size()), turn);
    }
}
