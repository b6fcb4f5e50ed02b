package org.farthing.expense.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/** Bills with lines that come off, and with discounts in percent and in amounts. */
class BillPropertiesTest {

    private static final List<MemberId> PEOPLE =
            IntStream.range(0, 6).mapToObj(i -> new MemberId(new UUID(7, i))).toList();

    /** A line, and how many thousandths of it a voucher of the same people takes off. */
    record Line(long minor, List<MemberId> takers, int off) {}

    record Bill(Itemised split, Money total) {}

    @Property
    void theSharesSumToTheBill(@ForAll("bills") Bill bill, @ForAll @LongRange(min = 0) long turn) {
        List<Share> shares = bill.split().shares(bill.total(), turn);

        assertThat(shares.stream().mapToLong(Share::minor).sum())
                .isEqualTo(bill.total().minor());
        assertThat(shares).allMatch(share -> share.minor() >= 0);
    }

    @Property
    void nobodyOwesAWholeUnitMoreOrLessThanTheirPart(
            @ForAll("bills") Bill bill, @ForAll @LongRange(min = 0) long turn) {
        Money lines = bill.split().lines(bill.total());
        for (Share share : bill.split().shares(bill.total(), turn)) {
            Fraction taken = bill.split().taken(share.member(), bill.total());
            BigInteger whole = BigInteger.valueOf(lines.minor()).multiply(taken.denominator());
            BigInteger exact =
                    taken.numerator().multiply(BigInteger.valueOf(bill.total().minor()));

            assertThat(BigInteger.valueOf(share.minor())
                            .multiply(whole)
                            .subtract(exact)
                            .abs())
                    .isLessThan(whole);
        }
    }

    @Property
    void whoeverIsOnNoLineOwesNothingWhateverComesOff(
            @ForAll("bills") Bill bill, @ForAll @LongRange(min = 0) long turn) {
        assertThat(bill.split().shares(bill.total(), turn))
                .extracting(Share::member)
                .isSubsetOf(bill.split().items().stream()
                        .flatMap(item -> item.takers().stream())
                        .toList());
    }

    @Property
    void aLineThatTakesOffMoreThanSomebodyHadIsRefused(
            @ForAll @LongRange(min = 1, max = 100_000) long had, @ForAll @LongRange(min = 1, max = 1_000) long over) {
        Itemised split = new Itemised(
                List.of(
                        line(had, List.of(PEOPLE.get(0))),
                        line(had + 2 * over, List.of(PEOPLE.get(1))),
                        line(-had - over, List.of(PEOPLE.get(0)))),
                List.of());
        Money total = split.bill(Money.of(0, "EUR"));

        assertThat(refusal(split, total)).isEqualTo("expense.split.belowZero");
    }

    private static String refusal(Split split, Money total) {
        try {
            return split.shares(total, 0).toString();
        } catch (Rejection rejection) {
            return rejection.messageKey();
        }
    }

    @Provide
    Arbitrary<Bill> bills() {
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of(PEOPLE)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(6),
                        Arbitraries.integers().between(0, 1_000))
                .as(Line::new);
        Arbitrary<Extra> extra = Combinators.combine(
                        Arbitraries.of(ExtraKind.values()),
                        Arbitraries.integers().between(0, 60))
                .as((kind, percent) -> new Extra(kind, Figure.of(percent), true));
        return Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(8),
                        extra.list().ofMaxSize(2),
                        Arbitraries.longs().between(0, 500))
                .as(BillPropertiesTest::bill)
                .filter(bill -> bill.total().isPositive()
                        && bill.split().lines(bill.total()).isPositive());
    }

    private static Bill bill(List<Line> lines, List<Extra> extras, long voucher) {
        List<Item> items = new ArrayList<>();
        for (Line each : lines) {
            items.add(line(each.minor(), each.takers()));
            items.add(line(-each.minor() * each.off() / 1_000, each.takers()));
        }
        List<Extra> all = new ArrayList<>(extras);
        all.add(new Extra(ExtraKind.DISCOUNT, Figure.of(Money.of(voucher, "EUR")), false));
        Itemised split = new Itemised(items, all);
        return new Bill(split, split.bill(Money.of(0, "EUR")));
    }

    private static Item line(long minor, List<MemberId> takers) {
        return new Item("", Figure.of(Money.of(minor, "EUR")), takers);
    }
}
