package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.farthing.money.Money;
import org.farthing.summary.TrendChart.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendChartTest {

    @Test
    void columnsStandOnTheZeroLineAndReachUpToTheirPartOfTheLargest() {
        TrendChart chart = chart(1000, 500, 0, 250, 10, 1000);

        assertThat(chart.columns()).extracting(Column::height).containsExactly(128, 64, 0, 32, 2, 128);
        assertThat(chart.columns()).allMatch(column -> column.y() + column.height() == chart.zero());
        assertThat(chart.columns().get(0).y()).isEqualTo(24);
    }

    @Test
    void aMonthOfRefundsHangsFromTheZeroLine() {
        TrendChart chart = chart(300, -100);

        assertThat(chart.zero()).isEqualTo(24 + 96);
        assertThat(chart.columns()).extracting(Column::y).containsExactly(24, 120);
        assertThat(chart.columns()).extracting(Column::height).containsExactly(96, 32);
    }

    @Test
    void monthsOfNothingLieOnTheZeroLine() {
        TrendChart chart = chart(0, 0, 0);

        assertThat(chart.zero()).isEqualTo(152);
        assertThat(chart.columns()).extracting(Column::height).containsOnly(0);
    }

    @Test
    void valuesAtTheSidesAreAnchoredInwards() {
        List<Column> columns = chart(1, 2, 3, 4, 5, 6).columns();

        assertThat(columns)
                .extracting(Column::anchor)
                .containsExactly("start", "middle", "middle", "middle", "middle", "end");
        assertThat(columns.get(5).anchorPoint()).isEqualTo(BarChart.percent(1000 - 33));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 12})
    void columnsStandSideBySideWithinTheDrawing(int months) {
        for (long least : new long[] {0, -1, -4_000_000_000_000_000_000L}) {
            long[] amounts = new long[months];
            amounts[0] = 4_000_000_000_000_000_000L;
            amounts[months - 1] = least;
            int free = 0;
            for (Column column : chart(amounts).columns()) {
                assertThat(column.x()).isGreaterThanOrEqualTo(free);
                assertThat(column.y()).isBetween(0, TrendChart.HEIGHT);
                assertThat(column.y() + column.height()).isLessThan(TrendChart.HEIGHT - 16);
                free = column.x() + column.width();
            }
            assertThat(free).isLessThanOrEqualTo(1000);
        }
    }

    private static TrendChart chart(long... amounts) {
        YearMonth first = YearMonth.of(2026, 1);
        List<MonthTotal> months = IntStream.range(0, amounts.length)
                .mapToObj(i -> new MonthTotal(first.plusMonths(i), Money.of(amounts[i], "EUR")))
                .toList();
        return TrendChart.of(new CurrencyTrend(Currency.getInstance("EUR"), months));
    }
}
