package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.farthing.summary.Period.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "month,   2026-02,                2026-02-01, 2026-02-28, 2026-01,                2026-03",
        "month,   2028-03,                2028-03-01, 2028-03-31, 2028-02,                2028-04",
        "quarter, 2026-Q1,                2026-01-01, 2026-03-31, 2025-Q4,                2026-Q2",
        "quarter, 2026-Q4,                2026-10-01, 2026-12-31, 2026-Q3,                2027-Q1",
        "year,    2024,                   2024-01-01, 2024-12-31, 2023,                   2025",
        "range,   2026-11-03..2026-11-20, 2026-11-03, 2026-11-20, 2026-10-16..2026-11-02, 2026-11-21..2026-12-08",
        "range,   2026-03-01..2026-03-01, 2026-03-01, 2026-03-01, 2026-02-28..2026-02-28, 2026-03-02..2026-03-02"
    })
    void eachKindKnowsItsDaysAndItsNeighbours(
            String kind, String at, LocalDate first, LocalDate last, String previous, String next) {
        Period period = Period.parse(kind, at, null, null, TODAY);

        assertThat(period).isEqualTo(new Period(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), first, last));
        assertThat(period.key()).isEqualTo(at);
        assertThat(period.previous().key()).isEqualTo(previous);
        assertThat(period.next().key()).isEqualTo(next);
        assertThat(period.previous().last().plusDays(1)).isEqualTo(first);
        assertThat(period.next().previous()).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"month, 2026-11", "quarter, 2026-Q4", "year, 2026", "range, 2026-11-01..2026-11-30", ", 2026-11"})
    void withoutAPlaceInTimeItIsTheOneOfToday(String kind, String key) {
        assertThat(Period.parse(kind, null, null, null, TODAY).key()).isEqualTo(key);
        assertThat(Period.parse(kind, " ", "", "", TODAY).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "month,   2026-13",
        "month,   2026-1",
        "month,   2026",
        "month,   1899-12",
        "month,   3000-01",
        "month,   '2026-11 '",
        "month,   ٢٠٢٦-١١",
        "quarter, 2026-Q5",
        "quarter, 2026-11",
        "year,    20260",
        "year,    -200",
        "year,    1899",
        "range,   2026-11-31..2026-12-01",
        "range,   2026-11-01",
        "decade,  2026",
        "MONTH,   2026-01"
    })
    void whateverMakesNoSenseIsTheMonthOfToday(String kind, String at) {
        assertThat(Period.parse(kind, at, null, null, TODAY)).isEqualTo(Period.containing(Kind.MONTH, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "", "20261101", "+9999999999-12-31"})
    void aRangeWithoutTwoRealDaysIsTheMonthOfToday(String day) {
        Period month = Period.containing(Kind.MONTH, TODAY);

        assertThat(Period.parse("range", null, day, "2026-11-20", TODAY)).isEqualTo(month);
        assertThat(Period.parse("range", null, "2026-11-20", day, TODAY)).isEqualTo(month);
        assertThat(Period.parse("range", null, "2026-11-20", null, TODAY)).isEqualTo(month);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    @Test
    void aRangeTakesItsDaysInEitherOrderAndWithinTheCalendarOfExpenses() {
        assertThat(Period.parse("range", null, "2026-11-20", "2026-11-03", TODAY))
                .isEqualTo(new Period(Kind.RANGE, day(3), day(20)));
        assertThat(Period.parse("range", null, "0001-01-01", "9999-12-31", TODAY)
                        .key())
                .isEqualTo("1900-01-01..2999-12-31");
    }

    @Test
    void theFirstAndLastPeriodsHaveNoNeighbourToGoTo() {
        assertThat(Period.parse("year", "1900", null, null, TODAY).previous().isPossible())
                .isFalse();
        assertThat(Period.parse("year", "2999", null, null, TODAY).next().isPossible())
                .isFalse();
        assertThat(Period.parse("year", "2998", null, null, TODAY).next().isPossible())
                .isTrue();
    }

    @Test
    void containsItsFirstAndLastDay() {
        Period month = Period.containing(Kind.MONTH, TODAY);

        assertThat(month.contains(day(1))).isTrue();
        assertThat(month.contains(day(30))).isTrue();
        assertThat(month.contains(day(30).plusDays(1))).isFalse();
        assertThat(month.contains(day(1).minusDays(1))).isFalse();
    }

    @Test
    void anotherKindStaysWhereOneIs() {
        Period thisYear = Period.parse("year", "2026", null, null, TODAY);
        Period lastYear = thisYear.previous();

        assertThat(thisYear.as(Kind.MONTH, TODAY).key()).isEqualTo("2026-11");
        assertThat(lastYear.as(Kind.QUARTER, TODAY).key()).isEqualTo("2025-Q1");
        assertThat(lastYear.as(Kind.RANGE, TODAY).key()).isEqualTo("2025-01-01..2025-12-31");
    }

    @Test
    void aTrendEndsWithThisMonthAndNotInTheFuture() {
        Period thisYear = Period.parse("year", "2026", null, null, TODAY);

        assertThat(thisYear.trendEnd(TODAY)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(thisYear.previous().trendEnd(TODAY)).isEqualTo(YearMonth.of(2025, 12));
    }
}
