package org.farthing.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the trash, in the order of deletion. */
public record TrashPlace(Instant deletedAt, UUID id) {

    static final TrashPlace TOP = new TrashPlace(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    /** Null where the text is no place of ours: the list then starts at the top. */
    public static @Nullable TrashPlace parse(@Nullable String text) {
        if (text == null || text.length() < 38) {
            return null;
        }
        try {
            int id = text.length() - 36;
            Instant deletedAt = Instant.parse(text.substring(0, id - 1));
            boolean possible = deletedAt.isAfter(Instant.EPOCH) && !deletedAt.isAfter(TOP.deletedAt);
            return possible ? new TrashPlace(deletedAt, UUID.fromString(text.substring(id))) : null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return deletedAt + "_" + id;
    }
}
