package org.farthing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final long BOUND = 1_000_000_000_000L;
    private static final UUID SEED = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");

    @Test
    void sharesEquallyWhatDividesEvenly() {
        assertThat(Allocation.equally(900, 3, SEED)).containsExactly(300, 300, 300);
        assertThat(Allocation.equally(0, 2, SEED)).containsExactly(0, 0);
        assertThat(Allocation.equally(7, 1, SEED)).containsExactly(7);
    }

    @Test
    void givesTheOddUnitToTheLargestRemainderWhateverTheSeed() {
        for (UUID seed : seeds(50)) {
            assertThat(Allocation.byWeights(100, new long[] {1, 2, 3}, seed)).containsExactly(17, 33, 50);
            assertThat(Allocation.byWeights(1, new long[] {1, 99}, seed)).containsExactly(0, 1);
        }
    }

    @Test
    void tellsWhoGotAnOddUnit() {
        Allocation.Result result = Allocation.explain(100, new long[] {1, 2, 0, 3}, SEED);

        assertThat(result.shares()).containsExactly(17L, 33L, 0L, 50L);
        assertThat(result.extra()).containsExactly(true, false, false, false);
    }

    @Test
    void computesTheSameSharesAgain() {
        long[] weights = {1, 1, 1, 1, 1, 1, 1};

        assertThat(Allocation.byWeights(1003, weights, SEED)).isEqualTo(Allocation.byWeights(1003, weights, SEED));
    }

    @Test
    void refusesWeightsThatShareNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.equally(100, 0, SEED));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.equally(100, -1, SEED));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.byWeights(100, new long[] {}, SEED));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.byWeights(100, new long[] {0, 0}, SEED));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.byWeights(100, new long[] {2, -1}, SEED));
    }

    @Test
    void splitsTheLargestAmountsByTheLargestWeights() {
        long[] weights = {BOUND, BOUND - 2, 2};

        assertThat(Allocation.byWeights(BOUND, weights, SEED)).containsExactly(BOUND / 2, BOUND / 2 - 1, 1);
    }

    @Property
    void sumsExactlyToTheTotal(
            @ForAll @LongRange(min = -BOUND, max = BOUND) long total,
            @ForAll("weights") long[] weights,
            @ForAll("anySeed") UUID seed) {
        assertThat(Arrays.stream(Allocation.byWeights(total, weights, seed)).sum())
                .isEqualTo(total);
    }

    @Property
    void givesNothingToThoseLeftOut(
            @ForAll @LongRange(min = -BOUND, max = BOUND) long total,
            @ForAll("weights") long[] weights,
            @ForAll("anySeed") UUID seed) {
        Allocation.Result result = Allocation.explain(total, weights, seed);

        for (int i = 0; i < weights.length; i++) {
            if (weights[i] == 0) {
                assertThat(result.shares().get(i)).isZero();
                assertThat(result.extra().get(i)).isFalse();
            }
        }
    }

    @Property
    void differsFromTheExactShareByLessThanOneUnit(
            @ForAll @LongRange(min = -BOUND, max = BOUND) long total,
            @ForAll("weights") long[] weights,
            @ForAll("anySeed") UUID seed) {
        long[] shares = Allocation.byWeights(total, weights, seed);
        BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());

        for (int i = 0; i < weights.length; i++) {
            BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
            BigInteger given = BigInteger.valueOf(shares[i]).multiply(sum);
            assertThat(given.subtract(exact).abs()).isLessThan(sum);
        }
    }

    @Property
    void mirrorsRefunds(
            @ForAll @LongRange(min = 0, max = BOUND) long total,
            @ForAll("weights") long[] weights,
            @ForAll("anySeed") UUID seed) {
        Allocation.Result spent = Allocation.explain(total, weights, seed);
        Allocation.Result refunded = Allocation.explain(-total, weights, seed);

        assertThat(refunded.shares())
                .isEqualTo(spent.shares().stream().map(share -> -share).toList());
        assertThat(refunded.extra()).isEqualTo(spent.extra());
    }

    @Property(tries = 40)
    void letsEachTakeTheOddUnitEquallyOften(@ForAll @IntRange(min = 2, max = 9) int parts) {
        int rounds = 1000;
        long[] extras = new long[parts];
        for (UUID seed : seeds(rounds)) {
            add(extras, Allocation.equally(1, parts, seed));
        }

        Arrays.stream(extras).forEach(count -> assertIsFair(count, rounds, parts));
    }

    @Test
    void takesTurnsOnlyAmongThoseThatTie() {
        int rounds = 1000;
        long[] taken = new long[4];
        for (UUID seed : seeds(rounds)) {
            add(taken, Allocation.byWeights(2, new long[] {3, 3, 0, 4}, seed));
        }

        assertThat(taken[2]).isZero();
        assertThat(taken[3]).isEqualTo(rounds);
        assertIsFair(taken[0], rounds, 2);
        assertIsFair(taken[1], rounds, 2);
    }

    /** Within six standard deviations of a fair draw: once in 500 million counts a fair draw would fail. */
    private static void assertIsFair(long count, int rounds, int parts) {
        long surplus = count * parts - rounds;
        assertThat(surplus * surplus).isLessThan(36L * rounds * (parts - 1));
    }

    private static void add(long[] sums, long[] shares) {
        Arrays.setAll(sums, i -> sums[i] + shares[i]);
    }

    private static List<UUID> seeds(int count) {
        return Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(count).toList();
    }

    @Provide
    Arbitrary<UUID> anySeed() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    @Provide
    Arbitrary<long[]> weights() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 3);
        Arbitrary<Long> many = Arbitraries.longs().between(0, BOUND);
        return Arbitraries.oneOf(few, many)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(weights -> Arrays.stream(weights).sum() > 0);
    }
}
