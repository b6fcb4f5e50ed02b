package org.farthing.token;

import java.time.Instant;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name says where it is used
 * @param expiresAt null for one that lasts until it is revoked
 */
public record NewToken(
        @PlainText(max = NewToken.NAME_LENGTH) String name,
        Grant grant,
        @Nullable Instant expiresAt) {

    public static final int NAME_LENGTH = 80;

    public NewToken {
        name = name.strip();
    }
}
