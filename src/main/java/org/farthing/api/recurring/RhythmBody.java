package org.farthing.api.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.farthing.api.http.Days;
import org.farthing.api.http.InvalidContent;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.jspecify.annotations.Nullable;

/** On which days an expense comes again. */
@Schema(name = "Rhythm")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RhythmBody(
        @Schema(
                example = "month",
                allowableValues = {"day", "week", "month", "year"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String unit,

        @Schema(example = "1", description = "2 of week is every other week; 1, if it is left out") @Nullable
        Integer every,

        @Schema(example = "2026-11-01", format = "date", description = "The day of the expense, if it is left out")
        @Nullable
        String start,

        @Schema(description = "Always the last day of the month") @Nullable
        Boolean lastDay,

        @Schema(example = "2027-12-31", format = "date") @Nullable
        String until,

        @Schema(example = "12", description = "How many in all") @Nullable
        Integer times) {

    static RhythmBody of(Rhythm rhythm) {
        LocalDate until = rhythm.until();
        return new RhythmBody(
                LowerCaseEnum.spell(rhythm.unit()),
                rhythm.every(),
                rhythm.start().toString(),
                rhythm.lastDay(),
                until == null ? null : until.toString(),
                rhythm.times());
    }

    Rhythm toRhythm(LocalDate dayOfTheExpense) {
        InvalidContent faults = new InvalidContent();
        LocalDate first = start == null ? dayOfTheExpense : Days.read(start, "start", faults);
        LocalDate last = Days.read(until, "until", faults);
        RhythmUnit chosen =
                switch (String.valueOf(unit)) {
                    case "day" -> RhythmUnit.DAY;
                    case "week" -> RhythmUnit.WEEK;
                    case "month" -> RhythmUnit.MONTH;
                    case "year" -> RhythmUnit.YEAR;
                    default -> throw faults.add("unit", "problem.choice", "day, week, month, year");
                };
        faults.throwIfAny();
        if (first == null) {
            throw faults;
        }
        return new Rhythm(chosen, every == null ? 1 : every, first, Boolean.TRUE.equals(lastDay), last, times);
    }
}
