package org.farthing.expense.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/** What holds for every split of every amount, in currencies of no, two and three decimals, spent or refunded. */
class SplitPropertiesTest {

    private static final List<MemberId> PEOPLE =
            IntStream.range(0, 12).mapToObj(i -> new MemberId(new UUID(7, i))).toList();

    /** A split and the total that it is of, which itemised bills and exact amounts determine. */
    record Case(Split split, Money total) {}

    @Property
    void theSharesSumToTheTotal(@ForAll("cases") Case any, @ForAll @LongRange(min = 0) long turn) {
        List<Share> shares = any.split().shares(any.total(), turn);

        assertThat(shares.stream().mapToLong(Share::minor).sum())
                .isEqualTo(any.total().minor());
    }

    @Property
    void aRefundMirrorsTheExpense(@ForAll("cases") Case any, @ForAll @LongRange(min = 0) long turn) {
        List<Share> spent = any.split().shares(any.total(), turn);
        List<Share> back = any.split().shares(any.total().negated(), turn);

        assertThat(back.stream().map(share -> -share.minor()).toList())
                .isEqualTo(spent.stream().map(Share::minor).toList());
    }

    @Property
    void whoeverIsLeftOutOwesNothing(@ForAll("cases") Case any, @ForAll @LongRange(min = 0) long turn) {
        List<Share> shares = any.split().shares(any.total(), turn);

        assertThat(shares).extracting(Share::member).isSubsetOf(any.split().members());
        assertThat(shares)
                .filteredOn(share -> !share.takesPart())
                .allMatch(share -> share.minor() == 0 && !share.odd());
    }

    @Property
    void nobodyOwesAWholeUnitMoreOrLessThanTheirExactShare(
            @ForAll("cases") Case any, @ForAll @LongRange(min = 0) long turn) {
        for (Share share : any.split().shares(any.total(), turn)) {
            assertThat(BigInteger.valueOf(share.minor())
                            .multiply(share.denominator())
                            .subtract(share.numerator())
                            .abs())
                    .isLessThan(share.denominator());
        }
    }

    @Property(tries = 30)
    void aThousandEqualSplitsShareTheOddUnitsEvenly(
            @ForAll @IntRange(min = 2, max = 12) int people,
            @ForAll @LongRange(min = 1, max = 100_000) long largest,
            @ForAll Random random) {
        Equal split = new Equal(PEOPLE.subList(0, people));
        long[] odd = new long[people];
        long turn = random.nextInt(1000);
        for (int round = 0; round < 1000; round++) {
            List<Share> shares = split.shares(Money.of(1 + random.nextLong(largest), "EUR"), turn);
            for (int i = 0; i < people; i++) {
                odd[i] += shares.get(i).odd() ? 1 : 0;
            }
            turn += shares.stream().filter(Share::odd).count();
        }

        assertThat(Arrays.stream(odd).max().orElseThrow()
                        - Arrays.stream(odd).min().orElseThrow())
                .isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of("JPY", "EUR", "KWD")
                .flatMap(currency -> Arbitraries.oneOf(
                        equal(currency),
                        byShares(currency),
                        byPercent(currency),
                        exact(currency),
                        adjusted(currency),
                        itemised(currency)));
    }

    private static Arbitrary<Case> equal(String currency) {
        return Combinators.combine(members(), amount())
                .as((members, minor) -> new Case(new Equal(members), Money.of(minor, currency)));
    }

    private static Arbitrary<Case> byShares(String currency) {
        Arbitrary<BigDecimal> weight = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(3);
        return Combinators.combine(weight.list().ofMinSize(1).ofMaxSize(12), amount())
                .filter((weights, minor) -> weights.stream().anyMatch(w -> w.signum() > 0))
                .as((weights, minor) -> new Case(new ByShares(inputs(weights)), Money.of(minor, currency)));
    }

    private static Arbitrary<Case> byPercent(String currency) {
        Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                .between(0, 100_000_000)
                .list()
                .ofMinSize(0)
                .ofMaxSize(11);
        return Combinators.combine(cuts, amount()).as((at, minor) -> {
            List<BigDecimal> percents = new ArrayList<>();
            int before = 0;
            for (int cut : at.stream().sorted().toList()) {
                percents.add(BigDecimal.valueOf(cut - before, 6));
                before = cut;
            }
            percents.add(BigDecimal.valueOf(100_000_000 - before, 6));
            return new Case(new ByPercent(inputs(percents)), Money.of(minor, currency));
        });
    }

    private static Arbitrary<Case> exact(String currency) {
        return Arbitraries.longs()
                .between(0, 10_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(minors -> sum(minors) > 0)
                .map(minors -> new Case(new Exact(amounts(minors, currency)), Money.of(sum(minors), currency)));
    }

    private static Arbitrary<Case> adjusted(String currency) {
        Arbitrary<List<Long>> differences =
                Arbitraries.longs().between(0, 100_000).list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(differences, amount())
                .as((minors, rest) -> new Case(
                        new Adjusted(PEOPLE.subList(0, minors.size()), amounts(minors, currency)),
                        Money.of(sum(minors) + rest, currency)));
    }

    private static Arbitrary<Case> itemised(String currency) {
        Arbitrary<Item> item = Combinators.combine(Arbitraries.longs().between(1, 100_000), members())
                .as((minor, takers) -> new Item("", Figure.of(Money.of(minor, currency)), takers));
        Arbitrary<Extra> extra = Combinators.combine(
                        Arbitraries.of(ExtraKind.TAX, ExtraKind.TIP, ExtraKind.SERVICE),
                        Arbitraries.longs().between(0, 40))
                .as((kind, value) -> new Extra(kind, Figure.of(value), true));
        return Combinators.combine(
                        item.list().ofMinSize(1).ofMaxSize(20), extra.list().ofMaxSize(4))
                .as((items, extras) -> {
                    Itemised bill = new Itemised(items, extras);
                    return new Case(bill, bill.bill(Money.of(0, currency)));
                });
    }

    private static Arbitrary<List<MemberId>> members() {
        return Arbitraries.of(PEOPLE).list().uniqueElements().ofMinSize(1).ofMaxSize(12);
    }

    private static Arbitrary<Long> amount() {
        return Arbitraries.longs().between(1, 1_000_000_000_000L);
    }

    private static List<Input> inputs(List<BigDecimal> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Input(PEOPLE.get(i), new Figure(values.get(i).toPlainString())))
                .toList();
    }

    private static List<Input> amounts(List<Long> minors, String currency) {
        return IntStream.range(0, minors.size())
                .mapToObj(i -> new Input(PEOPLE.get(i), Figure.of(Money.of(minors.get(i), currency))))
                .toList();
    }

    private static long sum(List<Long> minors) {
        return minors.stream().mapToLong(Long::longValue).sum();
    }
}
