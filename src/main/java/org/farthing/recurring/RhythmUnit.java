package org.farthing.recurring;

import java.time.temporal.ChronoUnit;

/** What a rhythm counts in. */
public enum RhythmUnit {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit step;

    RhythmUnit(ChronoUnit step) {
        this.step = step;
    }

    ChronoUnit step() {
        return step;
    }

    /** Whether a day of the month can be missing, so that the last one may be meant. */
    boolean hasLastDay() {
        return this == MONTH || this == YEAR;
    }
}
