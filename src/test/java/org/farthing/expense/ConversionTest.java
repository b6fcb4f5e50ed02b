package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

class ConversionTest {

    private static final UUID LEDGER = new UUID(1, 1);

    /** Two ways to part the same amount: who paid, and who owes. */
    record Bill(Money amount, List<Part> paid, List<Part> owed) {}

    @Provide
    Arbitrary<Bill> bills() {
        Arbitrary<List<Long>> weights =
                Arbitraries.longs().between(1, 1_000_000).list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(weights, weights, Arbitraries.of("EUR", "JPY", "KWD", "IDR"), Arbitraries.of(1, -1))
                .as((paid, owed, currency, sign) -> bill(paid, owed, currency, sign));
    }

    private static Bill bill(List<Long> paid, List<Long> owed, String currency, int sign) {
        long total = paid.stream().mapToLong(Long::longValue).sum();
        long first = total - owed.stream().skip(1).mapToLong(Long::longValue).sum();
        List<Long> others = first > 0 ? owed.subList(1, owed.size()) : List.of();
        LongStream shares = LongStream.concat(
                LongStream.of(first > 0 ? first : total), others.stream().mapToLong(Long::longValue));
        return new Bill(
                Money.of(sign * total, currency),
                parts(paid.stream().mapToLong(Long::longValue), sign),
                parts(shares, sign));
    }

    private static List<Part> parts(LongStream amounts, int sign) {
        return amounts.mapToObj(amount -> new Part(LEDGER, UUID.randomUUID(), sign * amount, null))
                .toList();
    }

    @Property
    void paymentsAndSharesEachSumToTheConvertedTotalExactly(
            @ForAll("bills") Bill bill,
            @ForAll @BigRange(min = "0.000000000001", max = "999") @Scale(12) BigDecimal rate,
            @ForAll @LongRange(min = 0) long turn,
            @ForAll boolean intoYen) {
        Conversion conversion = Conversion.of(bill.amount(), rate, Currency.getInstance(intoYen ? "JPY" : "EUR"));

        List<Part> paid = conversion.apply(bill.paid(), turn);
        List<Part> owed = conversion.apply(bill.owed(), turn);

        assertThat(converted(paid)).isEqualTo(conversion.to().minor());
        assertThat(converted(owed)).isEqualTo(conversion.to().minor());
        assertThat(paid)
                .extracting(Part::amount)
                .isEqualTo(bill.paid().stream().map(Part::amount).toList());
    }

    @Property
    void nobodyIsMoreThanOneMinorUnitAwayFromTheExactPart(
            @ForAll("bills") Bill bill,
            @ForAll @BigRange(min = "0.0001", max = "999") @Scale(6) BigDecimal rate,
            @ForAll @LongRange(min = 0) long turn) {
        Conversion conversion = Conversion.of(bill.amount(), rate, Currency.getInstance("EUR"));
        BigDecimal whole = BigDecimal.valueOf(bill.amount().minor());

        for (Part part : conversion.apply(bill.owed(), turn)) {
            BigDecimal scaled = BigDecimal.valueOf(part.amount())
                    .multiply(BigDecimal.valueOf(conversion.to().minor()));
            BigDecimal given = BigDecimal.valueOf(part.counted(true)).multiply(whole);
            assertThat(given.subtract(scaled).abs()).isLessThan(whole.abs());
        }
    }

    @Property
    void aRefundMirrorsTheExpense(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long minor,
            @ForAll @BigRange(min = "0.0001", max = "99") @Scale(6) BigDecimal rate) {
        Currency euro = Currency.getInstance("EUR");

        assertThat(Conversion.of(Money.of(-minor, "USD"), rate, euro).to())
                .isEqualTo(
                        Conversion.of(Money.of(minor, "USD"), rate, euro).to().negated());
    }

    @Example
    void roundsTheTotalHalfUpAtTheMinorUnit() {
        Currency euro = Currency.getInstance("EUR");

        assertThat(Conversion.of(Money.of(1, "JPY"), new BigDecimal("0.005"), euro)
                        .to())
                .isEqualTo(Money.of(1, "EUR"));
        assertThat(Conversion.of(Money.of(1, "JPY"), new BigDecimal("0.004999"), euro)
                        .to())
                .isEqualTo(Money.of(0, "EUR"));
        assertThat(Conversion.of(Money.of(1_000, "KWD"), new BigDecimal("2.995"), euro)
                        .to())
                .isEqualTo(Money.of(300, "EUR"));
        assertThat(Conversion.of(Money.of(100, "EUR"), new BigDecimal("160.5"), Currency.getInstance("JPY"))
                        .to())
                .isEqualTo(Money.of(161, "JPY"));
    }

    @Example
    void refusesARateOfNothingAndOneThatMakesAmountsWithoutEnd() {
        Currency euro = Currency.getInstance("EUR");

        assertThatThrownBy(() -> Conversion.of(Money.of(1, "JPY"), BigDecimal.ZERO, euro))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> Conversion.of(Money.of(1, "JPY"), new BigDecimal("-1"), euro))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> Conversion.of(Money.of(100_000_000_000L, "USD"), new BigDecimal("1000"), euro))
                .isInstanceOf(Rejection.class);
    }

    private static long converted(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.counted(true)).sum();
    }
}
