package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.farthing.money.Money;
import org.farthing.summary.BarChart.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarChartTest {

    @Test
    void barsAreAsLongAsTheirPartOfTheLargest() {
        BarChart chart = chart(1000, 500, 333);

        assertThat(chart.bars()).extracting(Bar::width).containsExactly(1000, 500, 333);
        assertThat(chart.bars()).extracting(Bar::length).containsExactly("100.0%", "50.0%", "33.3%");
        assertThat(chart.bars()).extracting(Bar::x).containsOnly(0);
        assertThat(chart.hasRefunds()).isFalse();
    }

    @Test
    void refundsGoLeftFromTheZeroLine() {
        BarChart chart = chart(750, 0, -250);

        assertThat(chart.zero()).isEqualTo(250);
        assertThat(chart.bars()).extracting(Bar::x).containsExactly(250, 250, 0);
        assertThat(chart.bars()).extracting(Bar::width).containsExactly(750, 0, 250);
    }

    @Test
    void aPeriodOfNothingButRefundsOrZeroIsDrawn() {
        assertThat(chart(-100, -400).bars()).extracting(Bar::x).containsExactly(750, 0);
        assertThat(chart(0).bars()).containsExactly(new Bar(TestCategories.total(0, 0), Money.of(0, "EUR"), 0, 0));
        assertThat(chart().bars()).isEmpty();
    }

    @Test
    void allBeyondTheSixthAreOneBar() {
        BarChart chart = chart(90, 80, 70, 60, 50, 40, 30, 20, -5);

        assertThat(chart.bars()).hasSize(7);
        assertThat(chart.bars().get(6)).satisfies(others -> {
            assertThat(others.category()).isNull();
            assertThat(others.total()).isEqualTo(Money.of(45, "EUR"));
            assertThat(others.width()).isEqualTo(500);
        });
    }

    @Test
    void theBarsAddUpToTheTable() {
        long[] amounts = LongStream.rangeClosed(1, 18).map(i -> 19 - i).toArray();

        assertThat(chart(amounts).bars().stream()
                        .mapToLong(bar -> bar.total().minor())
                        .sum())
                .isEqualTo(LongStream.of(amounts).sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1_000_000_000_000L, 4_000_000_000_000_000_000L})
    void noBarLeavesTheDrawing(long most) {
        for (long other : new long[] {0, 1, -1, -most, most / 3, -most / 7}) {
            assertThat(chart(most, other).bars()).allSatisfy(bar -> {
                assertThat(bar.x()).isBetween(0, 1000);
                assertThat(bar.width()).isBetween(0, 1000);
                assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(1000);
                assertThat(bar.width() > 0).isEqualTo(!bar.total().isZero());
            });
        }
    }

    private static BarChart chart(long... amounts) {
        List<CategoryTotal> categories = IntStream.range(0, amounts.length)
                .mapToObj(i -> TestCategories.total(i, amounts[i]))
                .toList();
        Money nothing = Money.of(0, "EUR");
        return BarChart.of(new CurrencySummary(nothing, amounts.length, nothing, categories));
    }
}
