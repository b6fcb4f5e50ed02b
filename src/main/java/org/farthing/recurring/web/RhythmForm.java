package org.farthing.recurring.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.TypedFields;
import org.farthing.platform.web.Forms;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.farthing.recurring.RuleView;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A rhythm as it is typed.
 *
 * @param expense that is to come again; null where the rhythm of a rule changes
 * @param ends {@code never}, {@code until} or {@code times}
 */
record RhythmForm(
        @Nullable String formKey,
        @Nullable Integer version,
        @Nullable String expense,
        @Nullable String unit,
        @Nullable String every,
        @Nullable String start,
        @Nullable Boolean lastDay,
        @Nullable String ends,
        @Nullable String until,
        @Nullable String times) {

    static RhythmForm of(RuleView rule) {
        Rhythm rhythm = rule.rhythm();
        return new RhythmForm(
                null,
                rule.version(),
                null,
                rhythm.unit().name(),
                Integer.toString(rhythm.every()),
                rhythm.start().toString(),
                rhythm.lastDay(),
                rhythm.until() != null ? "until" : rhythm.times() != null ? "times" : "never",
                Objects.toString(rhythm.until(), ""),
                Objects.toString(rhythm.times(), ""));
    }

    /** Fills in what was left open: every month from the day of the expense, without an end. */
    RhythmForm withDefaults(LocalDate day) {
        boolean blank = formKey == null;
        return new RhythmForm(
                blank ? UUID.randomUUID().toString() : formKey,
                version,
                expense,
                unit == null ? RhythmUnit.MONTH.name() : unit,
                every == null ? "1" : every,
                start == null ? day.toString() : start,
                lastDay == null ? blank && isEndOfLongMonth(day) : lastDay,
                ends == null ? "never" : ends,
                TypedFields.text(until),
                TypedFields.text(times));
    }

    /** What happens on the 31st is most likely meant for the end of each month. */
    private static boolean isEndOfLongMonth(LocalDate day) {
        return day.getDayOfMonth() == 31;
    }

    RhythmForm withKey(String key) {
        return new RhythmForm(key, version, expense, unit, every, start, lastDay, ends, until, times);
    }

    /** Null if something is wrong; the errors then say what, beside the field. */
    @Nullable
    Rhythm toRhythm(Errors errors) {
        RhythmUnit chosen = chosenUnit();
        Integer step = number(every, "every", errors);
        LocalDate first = TypedFields.day(start, "start", errors);
        LocalDate last = "until".equals(ends) ? TypedFields.day(until, "until", errors) : null;
        Integer count = "times".equals(ends) ? number(times, "times", errors) : null;
        if (errors.hasErrors() || step == null || first == null) {
            return null;
        }
        try {
            return new Rhythm(chosen, step, first, Boolean.TRUE.equals(lastDay), last, count);
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
            return null;
        }
    }

    private RhythmUnit chosenUnit() {
        return Arrays.stream(RhythmUnit.values())
                .filter(candidate -> candidate.name().equals(unit))
                .findFirst()
                .orElse(RhythmUnit.MONTH);
    }

    private static @Nullable Integer number(@Nullable String typed, String field, Errors errors) {
        String digits = TypedFields.text(typed).strip();
        if (!digits.matches("[0-9]{1,4}")) {
            errors.rejectValue(field, "recurring.number.unreadable");
            return null;
        }
        return Integer.valueOf(digits);
    }
}
