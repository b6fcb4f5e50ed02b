package org.farthing.rate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When rates are due: on weekdays at about 16:00 in Frankfurt; half an hour is left for delays. Holidays are not known
 * here and cost one request in vain.
 */
final class PublicationCalendar {

    static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");

    private static final LocalTime PUBLISHED = LocalTime.of(16, 30);

    private PublicationCalendar() {}

    /** The last moment at which rates became due. */
    static ZonedDateTime lastDue(Instant now) {
        ZonedDateTime there = now.atZone(FRANKFURT);
        ZonedDateTime due = there.toLocalDate().atTime(PUBLISHED).atZone(FRANKFURT);
        if (due.isAfter(there)) {
            due = due.minusDays(1);
        }
        return isWeekday(due.toLocalDate())
                ? due
                : weekdayBefore(due.toLocalDate()).atTime(PUBLISHED).atZone(FRANKFURT);
    }

    static LocalDate weekdayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isWeekday(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
