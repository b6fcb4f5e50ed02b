package org.farthing.expense.split;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/** By percentages that make 100. */
public record ByPercent(List<Input> percents) implements Split {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ByPercent {
        percents = List.copyOf(percents);
    }

    @Override
    public SplitMode mode() {
        return SplitMode.PERCENT;
    }

    @Override
    public List<MemberId> members() {
        return Division.membersOf(percents);
    }

    @Override
    public List<Share> shares(Money total, long turn) {
        Division.requireMembers(members());
        requireHundred();
        BigInteger minor = Division.minor(total.abs());
        List<BigInteger> numerators = Division.map(Division.scaled(percents), minor::multiply);
        return Division.round(total, members(), numerators, Division.scaled(HUNDRED), turn);
    }

    private void requireHundred() {
        if (percents.stream().anyMatch(percent -> percent.value().value().signum() < 0)) {
            throw Rejection.ofField(FIELD, "expense.split.percent.negative");
        }
        BigDecimal sum = percents.stream()
                .map(percent -> percent.value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        int difference = sum.compareTo(HUNDRED);
        if (difference < 0) {
            throw Rejection.ofField(FIELD, "expense.split.percent.less", sum, HUNDRED.subtract(sum));
        }
        if (difference > 0) {
            throw Rejection.ofField(FIELD, "expense.split.percent.more", sum, sum.subtract(HUNDRED));
        }
    }
}
