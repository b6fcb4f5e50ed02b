package org.farthing.settlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * A place in a group's payments, which stays where it is whatever becomes of the payment that was there.
 *
 * @param at the day of the payment; in the trash, when it was taken back
 */
public record SettlementPlace(Temporal at, UUID id) {

    private static final int ID_LENGTH = 36;

    static SettlementPlace of(SettlementView settlement) {
        var deletedAt = settlement.deletedAt();
        return new SettlementPlace(
                deletedAt == null ? settlement.paidOn() : deletedAt.atOffset(ZoneOffset.UTC),
                settlement.id().value());
    }

    /** Null where the text is no place of ours in this list, which then starts at the top. */
    public static @Nullable SettlementPlace parse(@Nullable String text, boolean trashed) {
        int end = text == null ? 0 : text.length() - ID_LENGTH - 1;
        if (text == null || end < 1) {
            return null;
        }
        try {
            String at = text.substring(0, end);
            OffsetDateTime moment = trashed
                    ? OffsetDateTime.parse(at)
                    : LocalDate.parse(at).atStartOfDay().atOffset(ZoneOffset.UTC);
            LocalDate day = moment.toLocalDate();
            boolean possible = !day.isBefore(TypedFields.EARLIEST) && !day.isAfter(TypedFields.LATEST);
            UUID id = UUID.fromString(text.substring(end + 1));
            return possible ? new SettlementPlace(trashed ? moment : day, id) : null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
