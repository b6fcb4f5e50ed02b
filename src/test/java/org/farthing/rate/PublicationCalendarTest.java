package org.farthing.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:29:59Z, 2026-11-19", // Friday before half past four in winter
        "2026-11-20T15:30:00Z, 2026-11-20",
        "2026-11-21T12:00:00Z, 2026-11-20",
        "2026-11-22T23:00:00Z, 2026-11-20",
        "2026-11-23T15:00:00Z, 2026-11-20",
        "2026-07-15T14:30:00Z, 2026-07-15", // summer time
        "2026-07-15T14:29:59Z, 2026-07-14",
        "2026-03-30T00:00:00Z, 2026-03-27" // the night after the clocks changed
    })
    void ratesAreDueOnWeekdayAfternoonsInFrankfurt(Instant now, LocalDate due) {
        assertThat(PublicationCalendar.lastDue(now).toLocalDate()).isEqualTo(due);
    }
}
