package org.farthing.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * The days that a summary is about: a calendar month, quarter or year, or any range.
 *
 * @param last included, and not before {@code first}
 */
public record Period(Kind kind, LocalDate first, LocalDate last) {

    /** A range is as long as one likes. */
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR,
        RANGE;

        /** The name in links and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The period of this kind that holds the day; for a range that is its month. */
    public static Period containing(Kind kind, LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (kind) {
            case MONTH, RANGE -> ofMonths(kind, month, 1);
            case QUARTER -> ofMonths(kind, month.minusMonths((day.getMonthValue() - 1) % 3), 3);
            case YEAR -> ofMonths(kind, day.withDayOfYear(1), 12);
        };
    }

    private static Period ofMonths(Kind kind, LocalDate first, int months) {
        return new Period(kind, first, first.plusMonths(months).minusDays(1));
    }

    /** Days in either order; those that no expense can have are cut off. */
    public static Period range(LocalDate one, LocalDate other) {
        LocalDate first = bounded(one.isBefore(other) ? one : other);
        LocalDate last = bounded(one.isBefore(other) ? other : one);
        return new Period(Kind.RANGE, first, last);
    }

    private static LocalDate bounded(LocalDate day) {
        return day.isBefore(TypedFields.EARLIEST)
                ? TypedFields.EARLIEST
                : day.isAfter(TypedFields.LATEST) ? TypedFields.LATEST : day;
    }

    /** Reads the parameters of a request; what makes no sense is the month of today. */
    public static Period parse(
            @Nullable String kind, @Nullable String at, @Nullable String from, @Nullable String to, LocalDate today) {
        return PeriodParser.parse(kind, at, from, to, today);
    }

    /** The one of the same kind before; for a range as many days. */
    public Period previous() {
        return shifted(-1);
    }

    /** The one of the same kind after; for a range as many days. */
    public Period next() {
        return shifted(1);
    }

    private Period shifted(int by) {
        if (kind == Kind.RANGE) {
            long days = by * (ChronoUnit.DAYS.between(first, last) + 1);
            return new Period(kind, first.plusDays(days), last.plusDays(days));
        }
        long months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        return ofMonths(kind, first.plusMonths(by * months), (int) months);
    }

    /** Whether any expense could be in all of it, so that a link to it leads there. */
    public boolean isPossible() {
        return !first.isBefore(TypedFields.EARLIEST) && !last.isAfter(TypedFields.LATEST);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Another kind around the same days: today if it is among them, else the first; a range has all of them. */
    public Period as(Kind wanted, LocalDate today) {
        return wanted == Kind.RANGE ? range(first, last) : containing(wanted, contains(today) ? today : first);
    }

    /** The month where a trend up to this period ends: months after today are not in it yet. */
    public YearMonth trendEnd(LocalDate today) {
        return YearMonth.from(contains(today) ? today : last);
    }

    /** What {@link #parse} reads back as {@code at}: 2026-11, 2026-Q4, 2026 or 2026-11-03..2026-11-20. */
    public String key() {
        return switch (kind) {
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(first.getYear());
            case RANGE -> first + ".." + last;
        };
    }
}
