package org.farthing.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation that can still be used, as the members see it; the link itself is known to its maker alone. */
public record InvitationView(
        UUID id,
        Role role,
        @Nullable String placeholder,
        Instant expiresAt,
        boolean once,
        int uses,
        String createdBy) {}
