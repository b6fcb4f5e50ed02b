package org.farthing.expense.split;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/** In proportion to weights, such as 2 for a couple; a weight of 0 is left out. */
public record ByShares(List<Input> weights) implements Split {

    private static final BigInteger MOST = Division.scaled(BigDecimal.valueOf(1_000_000));

    public ByShares {
        weights = List.copyOf(weights);
    }

    @Override
    public SplitMode mode() {
        return SplitMode.SHARES;
    }

    @Override
    public List<MemberId> members() {
        return Division.membersOf(weights);
    }

    @Override
    public List<Share> shares(Money total, long turn) {
        Division.requireMembers(members());
        List<BigInteger> scaled = Division.scaled(weights);
        if (scaled.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw Rejection.ofField(FIELD, "expense.split.weight.negative");
        }
        if (scaled.stream().anyMatch(weight -> weight.compareTo(MOST) > 0)) {
            throw Rejection.ofField(FIELD, "expense.split.weight.tooLarge");
        }
        BigInteger sum = Division.sum(scaled);
        if (sum.signum() == 0) {
            throw Rejection.ofField(FIELD, "expense.split.weight.none");
        }
        BigInteger minor = Division.minor(total.abs());
        return Division.round(total, members(), Division.map(scaled, minor::multiply), sum, turn);
    }
}
