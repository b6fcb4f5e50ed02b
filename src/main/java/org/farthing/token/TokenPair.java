package org.farthing.token;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What an app holds: a token for its requests, and one to get the next pair with.
 *
 * @param session of the app
 * @param accessFor how long the access token lasts
 * @param refreshUntil when the refresh token expires if it is not used
 */
public record TokenPair(
        UUID session, String accessToken, Duration accessFor, String refreshToken, Instant refreshUntil) {

    @Override
    public String toString() {
        return "TokenPair[" + session + "]";
    }
}
