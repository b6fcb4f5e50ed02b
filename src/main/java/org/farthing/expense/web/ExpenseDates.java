package org.farthing.expense.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.farthing.expense.ExpenseDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads the days that date fields send. */
final class ExpenseDates {

    private ExpenseDates() {}

    /** Null, with an error on the field, for what is no day or out of range. */
    static @Nullable LocalDate parse(@Nullable String iso, String field, Errors errors) {
        try {
            LocalDate day = LocalDate.parse(iso == null ? "" : iso.strip());
            if (day.isBefore(ExpenseDraft.EARLIEST) || day.isAfter(ExpenseDraft.LATEST)) {
                errors.rejectValue(field, "date.outOfRange");
                return null;
            }
            return day;
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "date.unreadable");
            return null;
        }
    }
}
