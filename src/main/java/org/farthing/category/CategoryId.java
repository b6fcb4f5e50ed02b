package org.farthing.category;

import java.util.UUID;

/** Identifies a category. */
public record CategoryId(UUID value) {

    /** Where an expense goes that nobody has sorted. */
    public static final CategoryId OTHER = new CategoryId(UUID.fromString("00000000-0000-7000-8000-000000000012"));

    @Override
    public String toString() {
        return value.toString();
    }
}
