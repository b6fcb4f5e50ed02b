package org.farthing.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a period: whole calendar months, whose sums are stored, or less than 31 days at an edge, whose expenses are
 * few enough to be added up.
 *
 * @param current of the period asked for, not of the one before
 */
record Stretch(boolean current, boolean wholeMonths, LocalDate first, LocalDate last) {

    /** The period and the one before it. */
    static List<Stretch> of(Period period) {
        List<Stretch> stretches = new ArrayList<>();
        cut(true, period, stretches);
        cut(false, period.previous(), stretches);
        return stretches;
    }

    private static void cut(boolean current, Period period, List<Stretch> into) {
        LocalDate start = firstMonthStartFrom(period.first());
        LocalDate end = period.last().plusDays(1).withDayOfMonth(1);
        if (!start.isBefore(end)) {
            into.add(new Stretch(current, false, period.first(), period.last()));
            return;
        }
        into.add(new Stretch(current, true, start, end.minusDays(1)));
        if (period.first().isBefore(start)) {
            into.add(new Stretch(current, false, period.first(), start.minusDays(1)));
        }
        if (!end.isAfter(period.last())) {
            into.add(new Stretch(current, false, end, period.last()));
        }
    }

    private static LocalDate firstMonthStartFrom(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.plusMonths(1).withDayOfMonth(1);
    }
}
