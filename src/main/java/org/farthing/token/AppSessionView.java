package org.farthing.token;

import java.time.Instant;
import java.util.UUID;

/**
 * An app that somebody is signed in with.
 *
 * @param renewedAt when it last came for a new access token
 */
public record AppSessionView(UUID id, String name, Grant grant, Instant createdAt, Instant renewedAt) {}
