package org.farthing.expense.split;

import java.math.BigInteger;
import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/** An amount for each, which together make the total. */
public record Exact(List<Input> amounts) implements Split {

    public Exact {
        amounts = List.copyOf(amounts);
    }

    @Override
    public SplitMode mode() {
        return SplitMode.EXACT;
    }

    @Override
    public List<MemberId> members() {
        return Division.membersOf(amounts);
    }

    @Override
    public List<Share> shares(Money total, long turn) {
        Division.requireMembers(members());
        List<BigInteger> minors = amounts.stream()
                .map(amount -> BigInteger.valueOf(amount.value().minor(total.currency())))
                .toList();
        Money given = new Money(Division.sum(minors).longValueExact(), total.currency());
        requireTotal(given, total.abs());
        return Division.round(total, members(), minors, BigInteger.ONE, turn);
    }

    private static void requireTotal(Money given, Money total) {
        Money missing = total.minus(given);
        if (missing.isPositive()) {
            throw Rejection.ofField(FIELD, "expense.split.exact.less", given, missing);
        }
        if (missing.isNegative()) {
            throw Rejection.ofField(FIELD, "expense.split.exact.more", given, missing.negated());
        }
    }
}
