package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-30, 2026-11-01..2026-11-30*",
        "2026-11-03, 2026-11-20, 2026-11-03..2026-11-20",
        "2026-11-01, 2026-11-29, 2026-11-01..2026-11-29",
        "2026-11-02, 2026-11-30, 2026-11-02..2026-11-30",
        "2026-10-31, 2026-11-01, 2026-10-31..2026-11-01",
        "2026-10-20, 2026-12-31, 2026-11-01..2026-12-31* 2026-10-20..2026-10-31",
        "2026-10-01, 2026-12-01, 2026-10-01..2026-11-30* 2026-12-01..2026-12-01",
        "2024-12-31, 2026-01-15, 2025-01-01..2025-12-31* 2024-12-31..2024-12-31 2026-01-01..2026-01-15"
    })
    void aRangeIsItsWholeMonthsAndItsEdges(LocalDate first, LocalDate last, String expected) {
        List<String> stretches = Stretch.of(Period.range(first, last)).stream()
                .filter(Stretch::current)
                .map(stretch -> stretch.first() + ".." + stretch.last() + (stretch.wholeMonths() ? "*" : ""))
                .toList();

        assertThat(String.join(" ", stretches)).isEqualTo(expected);
    }

    @Test
    void monthsQuartersAndYearsHaveNoEdges() {
        for (Period.Kind kind : List.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR)) {
            assertThat(Stretch.of(Period.containing(kind, LocalDate.of(2028, 2, 29))))
                    .hasSize(2)
                    .allMatch(Stretch::wholeMonths);
        }
    }
}
