package org.farthing.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the token itself is shown once, when it is made.
 *
 * @param ledgerName of the only ledger it opens
 * @param lastUsedAt to the minute
 */
public record AccessTokenView(
        UUID id,
        String name,
        Grant grant,
        @Nullable String ledgerName,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
