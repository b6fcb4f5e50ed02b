package org.farthing.api.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;

/** Reads days, which are written as ISO 8601 has it. */
public final class Days {

    private Days() {}

    /** Null, with a fault, for what is no day that an expense can have; null for nothing, too. */
    public static @Nullable LocalDate read(@Nullable String iso, String field, InvalidContent faults) {
        if (iso == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(iso);
            if (!day.isBefore(TypedFields.EARLIEST) && !day.isAfter(TypedFields.LATEST)) {
                return day;
            }
            faults.add(field, "date.outOfRange");
        } catch (DateTimeParseException e) {
            faults.add(field, "date.unreadable");
        }
        return null;
    }
}
