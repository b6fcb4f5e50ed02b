package org.farthing.expense.split;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.farthing.ledger.MemberId;
import org.farthing.money.Allocation;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/** What the modes have in common: the bounds of their inputs, and rounding exact shares. */
final class Division {

    private Division() {}

    /** Everybody who is named must be named once; at least one and at most a hundred. */
    static void requireMembers(List<MemberId> members) {
        if (members.isEmpty()) {
            throw Rejection.ofField("sharedBy", "expense.sharedBy.nobody");
        }
        requireDistinct(members);
    }

    static void requireDistinct(List<MemberId> members) {
        if (new HashSet<>(members).size() != members.size()) {
            throw Rejection.ofField("sharedBy", "expense.sharedBy.twice");
        }
        requireBounded(members);
    }

    static void requireBounded(List<?> rows) {
        if (rows.size() > Split.MOST) {
            throw Rejection.ofField(Split.FIELD, "expense.split.tooMany", Split.MOST);
        }
    }

    static List<MemberId> membersOf(List<Input> inputs) {
        return inputs.stream().map(Input::member).toList();
    }

    /** Whole numbers in the proportions of the decimals. */
    static List<BigInteger> scaled(List<Input> inputs) {
        return inputs.stream().map(input -> scaled(input.value().value())).toList();
    }

    /** A figure has at most twelve decimals. */
    static BigInteger scaled(BigDecimal value) {
        return value.movePointRight(12).toBigIntegerExact();
    }

    static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    static List<BigInteger> map(List<BigInteger> numbers, Function<BigInteger, BigInteger> change) {
        return numbers.stream().map(change).toList();
    }

    static BigInteger minor(Money amount) {
        return BigInteger.valueOf(amount.minor());
    }

    /**
     * @param numerators of the exact shares of the total without its sign
     * @throws Rejection if somebody would owe less than nothing
     */
    static List<Share> round(
            Money total, List<MemberId> members, List<BigInteger> numerators, BigInteger denominator, long turn) {
        if (numerators.stream().anyMatch(numerator -> numerator.signum() < 0)) {
            throw Rejection.ofField(Split.FIELD, "expense.split.belowZero");
        }
        boolean negative = total.isNegative();
        List<BigInteger> signed = negative ? map(numerators, BigInteger::negate) : numerators;
        Allocation.Result result = Allocation.exactly(signed, denominator, turn);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            shares.add(new Share(
                    members.get(i),
                    signed.get(i),
                    denominator,
                    result.shares().get(i),
                    result.extra().get(i)));
        }
        return shares;
    }
}
