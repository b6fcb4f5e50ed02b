package org.farthing.platform.forms;

import java.util.UUID;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Reads the identifiers that forms carry. */
public final class Keys {

    private Keys() {}

    /** @throws NotFoundException for what is no UUID: nothing has such an identifier */
    public static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("malformed identifier");
        }
    }
}
