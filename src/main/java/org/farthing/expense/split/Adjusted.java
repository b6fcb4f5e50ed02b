package org.farthing.expense.split;

import java.math.BigInteger;
import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/**
 * Equally, but for what some owe more or less: the differences are taken off first, and the rest is divided equally.
 *
 * @param members who is in it
 * @param differences of some of the members, with a sign
 */
public record Adjusted(List<MemberId> members, List<Input> differences) implements Split {

    public Adjusted {
        members = List.copyOf(members);
        differences = List.copyOf(differences);
    }

    @Override
    public SplitMode mode() {
        return SplitMode.ADJUSTED;
    }

    @Override
    public List<Share> shares(Money total, long turn) {
        Division.requireMembers(members);
        Division.requireDistinct(Division.membersOf(differences));
        List<BigInteger> minors = members.stream()
                .map(member -> BigInteger.valueOf(difference(member, total)))
                .toList();
        BigInteger count = BigInteger.valueOf(members.size());
        return Division.round(total, members, numerators(rest(total, minors), minors, count), count, turn);
    }

    private static List<BigInteger> numerators(BigInteger rest, List<BigInteger> minors, BigInteger count) {
        return Division.map(minors, minor -> rest.add(minor.multiply(count)));
    }

    private static BigInteger rest(Money total, List<BigInteger> minors) {
        BigInteger rest = Division.minor(total.abs()).subtract(Division.sum(minors));
        if (rest.signum() < 0) {
            Money over = new Money(rest.negate().longValueExact(), total.currency());
            throw Rejection.ofField(FIELD, "expense.split.adjusted.more", over);
        }
        return rest;
    }

    private long difference(MemberId member, Money total) {
        return differences.stream()
                .filter(difference -> difference.member().equals(member))
                .mapToLong(difference -> difference.value().minor(total.currency()))
                .sum();
    }
}
