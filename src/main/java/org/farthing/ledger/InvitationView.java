package org.farthing.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that can still be used, as the members see it; the link itself is known to its maker alone.
 *
 * @param useLimit null for any number
 */
public record InvitationView(
        UUID id,
        Role role,
        @Nullable String placeholder,
        Instant expiresAt,
        @Nullable Integer useLimit,
        int uses,
        String createdBy) {

    public boolean isOnce() {
        return useLimit != null && useLimit == 1;
    }
}
