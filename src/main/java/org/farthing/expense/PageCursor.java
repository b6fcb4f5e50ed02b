package org.farthing.expense;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list sorted by day and id, newest first.
 *
 * @param older whether the page goes on to older expenses from here, or back to newer ones
 */
public record PageCursor(LocalDate day, UUID id, boolean older) {

    /** Null where the text is no place of ours: the list then starts at the top. */
    public static @Nullable PageCursor parse(@Nullable String text, boolean older) {
        if (text == null || text.length() != 47) {
            return null;
        }
        try {
            return new PageCursor(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)), older);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    static String text(ExpenseRow row) {
        return text(row.spentOn(), row.id().value());
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return text(day, id);
    }

    private static String text(LocalDate day, UUID id) {
        return day + "_" + id;
    }
}
