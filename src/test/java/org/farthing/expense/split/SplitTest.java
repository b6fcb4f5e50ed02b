package org.farthing.expense.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SplitTest {

    private static final MemberId ALICE = new MemberId(new UUID(7, 1));
    private static final MemberId BOB = new MemberId(new UUID(7, 2));
    private static final MemberId CAROL = new MemberId(new UUID(7, 3));
    private static final Money TEN = Money.of(1000, "EUR");

    @Test
    void theOddCentGoesRound() {
        Equal split = new Equal(List.of(ALICE, BOB, CAROL));

        assertThat(minors(split, TEN, 0)).containsExactly(334L, 333L, 333L);
        assertThat(minors(split, TEN, 1)).containsExactly(333L, 334L, 333L);
        assertThat(minors(split, TEN, 2)).containsExactly(333L, 333L, 334L);
    }

    @Test
    void weightsMayHaveDecimals() {
        ByShares split = new ByShares(List.of(input(ALICE, "1.5"), input(BOB, "0.5"), input(CAROL, "0")));

        assertThat(minors(split, TEN, 0)).containsExactly(750L, 250L, 0L);
    }

    @Test
    void differencesComeOffFirst() {
        Adjusted split = new Adjusted(List.of(ALICE, BOB), List.of(input(BOB, "-4")));

        assertThat(minors(split, TEN, 0)).containsExactly(700L, 300L);
    }

    @Test
    void taxAndTipFollowWhatEverybodyTook() {
        Itemised bill = new Itemised(
                List.of(
                        new Item("Steak", new Figure("30"), List.of(ALICE)),
                        new Item("Water", new Figure("4"), List.of(ALICE, BOB)),
                        new Item("Salad", new Figure("10"), List.of(BOB)),
                        new Item("Voucher", new Figure("-4"), List.of(BOB))),
                List.of(
                        new Extra(ExtraKind.TIP, new Figure("10"), true),
                        new Extra(ExtraKind.TAX, new Figure("4"), false)));

        assertThat(bill.bill(TEN)).isEqualTo(Money.of(4800, "EUR"));
        assertThat(minors(bill, Money.of(4800, "EUR"), 0)).containsExactly(3840L, 960L);
        assertThat(minors(bill, Money.of(-4800, "EUR"), 0)).containsExactly(-3840L, -960L);
    }

    static Stream<Arguments> refusals() {
        List<Item> untaken = List.of(new Item("Soup", new Figure("10"), List.of()), item("1", ALICE));
        return Stream.of(
                Arguments.of(new Equal(List.of()), "expense.sharedBy.nobody", List.of()),
                Arguments.of(new Equal(List.of(BOB, BOB)), "expense.sharedBy.twice", List.of()),
                Arguments.of(new ByShares(List.of()), "expense.sharedBy.nobody", List.of()),
                Arguments.of(new ByShares(List.of(input(BOB, "0"))), "expense.split.weight.none", List.of()),
                Arguments.of(new ByShares(List.of(input(BOB, "-1"))), "expense.split.weight.negative", List.of()),
                Arguments.of(new ByShares(List.of(input(BOB, "1000001"))), "expense.split.weight.tooLarge", List.of()),
                Arguments.of(
                        new ByPercent(List.of(input(ALICE, "60"), input(BOB, "39.5"))),
                        "expense.split.percent.less",
                        List.of(new BigDecimal("99.5"), new BigDecimal("0.5"))),
                Arguments.of(
                        new ByPercent(List.of(input(ALICE, "60.5"), input(BOB, "40"))),
                        "expense.split.percent.more",
                        List.of(new BigDecimal("100.5"), new BigDecimal("0.5"))),
                Arguments.of(
                        new ByPercent(List.of(input(ALICE, "101"), input(BOB, "-1"))),
                        "expense.split.percent.negative",
                        List.of()),
                Arguments.of(
                        new Exact(List.of(input(ALICE, "4"), input(BOB, "5.5"))),
                        "expense.split.exact.less",
                        List.of(Money.of(950, "EUR"), Money.of(50, "EUR"))),
                Arguments.of(
                        new Exact(List.of(input(ALICE, "11"))),
                        "expense.split.exact.more",
                        List.of(Money.of(1100, "EUR"), Money.of(100, "EUR"))),
                Arguments.of(
                        new Exact(List.of(input(ALICE, "11"), input(BOB, "-1"))), "expense.split.belowZero", List.of()),
                Arguments.of(new Exact(List.of(input(ALICE, "9.999"))), "amount.tooManyDecimals", List.of(2)),
                Arguments.of(new Exact(List.of(input(ALICE, "99999999999"))), "amount.tooLarge", List.of()),
                Arguments.of(
                        new Adjusted(List.of(ALICE), List.of(input(ALICE, "12"))),
                        "expense.split.adjusted.more",
                        List.of(Money.of(200, "EUR"))),
                Arguments.of(
                        new Adjusted(List.of(ALICE, BOB), List.of(input(ALICE, "-30"))),
                        "expense.split.belowZero",
                        List.of()),
                Arguments.of(new Itemised(untaken, List.of()), "expense.split.items.untaken", List.of("Soup")),
                Arguments.of(
                        new Itemised(List.of(item("8", ALICE)), List.of()),
                        "expense.split.items.less",
                        List.of(Money.of(800, "EUR"), Money.of(200, "EUR"))),
                Arguments.of(
                        new Itemised(List.of(item("8", ALICE), item("3", BOB)), List.of()),
                        "expense.split.items.more",
                        List.of(Money.of(1100, "EUR"), Money.of(100, "EUR"))),
                Arguments.of(
                        new Itemised(List.of(item("0", ALICE)), List.of(extra("10"))),
                        "expense.split.items.zero",
                        List.of()),
                Arguments.of(
                        new Itemised(List.of(item("12", ALICE), item("-2", BOB)), List.of()),
                        "expense.split.belowZero",
                        List.of()),
                Arguments.of(
                        new Itemised(List.of(item("11", ALICE)), List.of(extra("-1"))),
                        "expense.split.extra.range",
                        List.of()),
                Arguments.of(
                        new Itemised(List.of(new Item("x".repeat(101), new Figure("10"), List.of(ALICE))), List.of()),
                        "expense.split.items.label",
                        List.of(100)),
                Arguments.of(
                        new Itemised(List.of(new Item("a\0b", new Figure("10"), List.of(ALICE))), List.of()),
                        "text.control",
                        List.of()),
                Arguments.of(
                        new Itemised(
                                Stream.generate(() -> item("0.1", ALICE))
                                        .limit(101)
                                        .toList(),
                                List.of()),
                        "expense.split.tooMany",
                        List.of(100)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatDoesNotMakeTheTotalIsRefusedWithTheDifference(Split split, String key, List<Object> arguments) {
        assertThatThrownBy(() -> split.shares(TEN, 0)).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.messageKey()).isEqualTo(key);
            assertThat(rejection.arguments()).containsExactlyElementsOf(arguments);
        });
    }

    @Test
    void aFigureIsANumberOrASumOfNumbers() {
        assertThat(new Figure("12+3.50-0.5").value()).isEqualByComparingTo("15");
        assertThat(new Figure("-3").minor(TEN.currency())).isEqualTo(-300);
        for (String text : List.of("", "x", "1e9", "1.2.3", "1++2", "12,5", "1".repeat(65), "1 2", "+")) {
            assertThatThrownBy(() -> new Figure(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Long> minors(Split split, Money total, long turn) {
        return split.shares(total, turn).stream().map(Share::minor).toList();
    }

    private static Input input(MemberId member, String figure) {
        return new Input(member, new Figure(figure));
    }

    private static Item item(String amount, MemberId taker) {
        return new Item("", new Figure(amount), List.of(taker));
    }

    private static Extra extra(String amount) {
        return new Extra(ExtraKind.TIP, new Figure(amount), false);
    }
}
