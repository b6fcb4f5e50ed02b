package org.farthing.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name or a value.
 *
 * @param text the name of a file or a member, the code of a role, a number
 * @param ref the comment or the member that it is about
 * @param title of the expense that it belongs to
 */
record Note(
        @Nullable String text, @Nullable UUID ref, @Nullable String title) implements Facts {

    static Note text(String text) {
        return new Note(text, null, null);
    }
}
