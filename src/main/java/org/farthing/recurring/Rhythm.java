package org.farthing.recurring;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something comes again. It is arithmetic on calendar days, so no change of the clock can move one.
 * Each day is counted from the start and not from the one before: what starts on the 31st falls on the last day of a
 * shorter month and on the 31st again of the next.
 *
 * @param every 2 of {@code WEEK} is every other week
 * @param lastDay always the last day of the month, whatever day it starts on
 * @param until no day is after it; null for no end
 * @param times how many days there are in all, skipped ones included; null for no end
 */
public record Rhythm(
        RhythmUnit unit,
        int every,
        LocalDate start,
        boolean lastDay,
        @Nullable LocalDate until,
        @Nullable Integer times) {

    static final int MOST_EVERY = 99;
    static final int MOST_TIMES = 999;

    /** @throws Rejection if the numbers make no rhythm */
    public Rhythm {
        if (every < 1 || every > MOST_EVERY) {
            throw Rejection.ofField("every", "recurring.every.range", MOST_EVERY);
        }
        if (times != null && (times < 1 || times > MOST_TIMES)) {
            throw Rejection.ofField("times", "recurring.times.range", MOST_TIMES);
        }
        if (until != null && until.isBefore(start)) {
            throw Rejection.ofField("until", "recurring.until.early");
        }
        lastDay = lastDay && unit.hasLastDay();
    }

    /** Without an end. */
    public static Rhythm of(RhythmUnit unit, int every, LocalDate start) {
        return new Rhythm(unit, every, start, false, null, null);
    }

    /** The day with this number, from 0; empty behind the end. */
    public Optional<LocalDate> day(int index) {
        if (times != null && index >= times) {
            return Optional.empty();
        }
        LocalDate day = unbounded(index);
        boolean over = day.isAfter(until == null ? TypedFields.LATEST : until) || day.isAfter(TypedFields.LATEST);
        return over ? Optional.empty() : Optional.of(day);
    }

    private LocalDate unbounded(int index) {
        LocalDate day = start.plus((long) index * every, unit.step());
        return lastDay ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
    }

    /** The number of the first day that is not before the one given, whether or not it is behind the end. */
    public int indexFrom(LocalDate earliest) {
        long whole = unit.step().between(start, earliest) / every;
        int index = (int) Math.max(0, whole - 1);
        while (unbounded(index).isBefore(earliest)) {
            index++;
        }
        return index;
    }

    /** The days from this number on, in order. */
    public Stream<LocalDate> daysFrom(int index) {
        return IntStream.iterate(index, i -> i + 1)
                .mapToObj(this::day)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow);
    }
}
