package org.farthing.recurring;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.farthing.recurring.RhythmUnit.DAY;
import static org.farthing.recurring.RhythmUnit.MONTH;
import static org.farthing.recurring.RhythmUnit.WEEK;
import static org.farthing.recurring.RhythmUnit.YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.farthing.platform.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, 1, 2026-02-27, 2026-02-28 2026-03-01 2026-03-02",
        "DAY, 30, 2026-01-01, 2026-01-31 2026-03-02 2026-04-01",
        "WEEK, 2, 2026-12-24, 2027-01-07 2027-01-21 2027-02-04",
        "MONTH, 1, 2026-01-31, 2026-02-28 2026-03-31 2026-04-30",
        "MONTH, 3, 2026-11-30, 2027-02-28 2027-05-30 2027-08-30",
        "YEAR, 1, 2024-02-29, 2025-02-28 2026-02-28 2027-02-28",
        "YEAR, 4, 2024-02-29, 2028-02-29 2032-02-29 2036-02-29"
    })
    void daysAreCountedFromTheStart(RhythmUnit unit, int every, LocalDate start, String next) {
        assertThat(days(Rhythm.of(unit, every, start), 4))
                .containsExactly(start, day(next, 0), day(next, 1), day(next, 2));
    }

    private static LocalDate day(String days, int index) {
        return parse(days.split(" ")[index]);
    }

    @Test
    void theLastDayIsTheLastOfEveryMonth() {
        Rhythm rent = new Rhythm(MONTH, 1, parse("2027-11-21"), true, null, null);

        assertThat(days(rent, 5))
                .containsExactly(
                        parse("2027-11-30"),
                        parse("2027-12-31"),
                        parse("2028-01-31"),
                        parse("2028-02-29"),
                        parse("2028-03-31"));
    }

    @Test
    void theLastDayMeansNothingToWeeks() {
        assertThat(new Rhythm(WEEK, 1, parse("2026-11-21"), true, null, null).lastDay())
                .isFalse();
    }

    @Test
    void endsAfterADayOrANumberOfTimes() {
        LocalDate start = parse("2026-11-21");

        assertThat(new Rhythm(WEEK, 1, start, false, parse("2026-12-05"), null).daysFrom(0))
                .containsExactly(start, parse("2026-11-28"), parse("2026-12-05"));
        assertThat(new Rhythm(WEEK, 1, start, false, parse("2026-12-04"), null).daysFrom(0))
                .hasSize(2);
        assertThat(new Rhythm(MONTH, 1, start, false, null, 3).daysFrom(0))
                .containsExactly(start, parse("2026-12-21"), parse("2027-01-21"));
        assertThat(new Rhythm(YEAR, 99, parse("2950-01-01"), false, null, null).daysFrom(0))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,1,,every", "100,1,,every", "1,0,,times", "1,1000,,times", "1,,2026-11-20,until"})
    void refusesWhatIsNoRhythm(int every, Integer times, LocalDate until, String field) {
        assertThatThrownBy(() -> new Rhythm(DAY, every, parse("2026-11-21"), false, until, times))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    /** A day that a zone left out, or whose midnight it left out, is due at its first moment and keeps its own date. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-29, 2026-03-28T23:00:00Z",
        "Europe/Berlin,    2026-03-30, 2026-03-29T22:00:00Z",
        "Europe/Berlin,    2026-10-26, 2026-10-25T23:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z",
        "America/New_York, 2026-03-09, 2026-03-09T04:00:00Z",
        "America/New_York, 2026-11-02, 2026-11-02T05:00:00Z",
        "America/Santiago, 2026-09-06, 2026-09-06T04:00:00Z",
        "Pacific/Apia,     2011-12-29, 2011-12-29T10:00:00Z",
        "Pacific/Apia,     2011-12-30, 2011-12-30T10:00:00Z",
        "Pacific/Apia,     2011-12-31, 2011-12-30T10:00:00Z"
    })
    void aDayIsDueAtItsFirstMomentWhereTheAuthorLives(ZoneId zone, LocalDate day, String instant) {
        assertThat(RecurringRule.dueAt(day, zone)).isEqualTo(instant);
    }

    @Property
    void daysRiseAndEachIsFoundAgain(
            @ForAll RhythmUnit unit,
            @ForAll @IntRange(min = 1, max = 99) int every,
            @ForAll @DateRange(min = "1990-01-01", max = "2050-12-31") LocalDate start,
            @ForAll boolean lastDay) {
        Rhythm rhythm = new Rhythm(unit, every, start, lastDay, null, null);
        List<LocalDate> days = days(rhythm, 9);

        assertThat(days).hasSize(9).doesNotHaveDuplicates().isSorted();
        assertThat(days.get(0)).isAfterOrEqualTo(start);
        for (int i = 0; i < days.size(); i++) {
            assertThat(rhythm.indexFrom(days.get(i))).isEqualTo(i);
            assertThat(rhythm.indexFrom(days.get(i).plusDays(1))).isEqualTo(i + 1);
        }
    }

    @Property
    void monthsAreNeitherLeftOutNorDoubled(
            @ForAll @DateRange(min = "1990-01-01", max = "2050-12-31") LocalDate start, @ForAll boolean lastDay) {
        Rhythm monthly = new Rhythm(MONTH, 1, start, lastDay, null, null);

        for (int i = 0; i < 60; i++) {
            LocalDate day = monthly.day(i).orElseThrow();
            YearMonth month = YearMonth.from(start).plusMonths(i);
            assertThat(YearMonth.from(day)).isEqualTo(month);
            assertThat(day.getDayOfMonth())
                    .isEqualTo(
                            lastDay ? month.lengthOfMonth() : Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
        }
    }

    @Property
    void neverGoesPastItsEnd(
            @ForAll RhythmUnit unit,
            @ForAll @IntRange(min = 1, max = 99) int every,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(min = 1, max = 20) int times) {
        LocalDate start = parse("2026-01-31");
        LocalDate until = start.plusDays(length);
        Rhythm rhythm = new Rhythm(unit, every, start, false, until, times);

        List<LocalDate> days = rhythm.daysFrom(0).toList();
        assertThat(days).hasSizeLessThanOrEqualTo(times).allMatch(day -> !day.isAfter(until));
        assertThat(rhythm.day(days.size())).isEqualTo(Optional.empty());
    }

    private static List<LocalDate> days(Rhythm rhythm, int count) {
        return rhythm.daysFrom(0).limit(count).toList();
    }
}
