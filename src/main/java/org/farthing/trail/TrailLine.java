package org.farthing.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an account.
 *
 * @param kind names its message, {@code trail.kind.<kind>}
 * @param about the group or token it was about, as long as the account still sees it
 * @param network where it came from, roughly
 */
public record TrailLine(
        long position,
        Instant at,
        String kind,
        String icon,
        @Nullable String about,
        @Nullable String network,
        @Nullable String browser) {}
