package org.farthing.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.farthing.token.TokenPair;

/** What an app keeps: the access token goes with each request, the refresh token gets the next pair, once. */
@Schema(name = "SessionTokens")
record SessionTokens(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String accessToken,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Bearer")
        String tokenType,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "900", description = "Seconds")
        long expiresIn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String refreshToken,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant refreshUntil) {

    static SessionTokens of(TokenPair pair) {
        return new SessionTokens(
                pair.session(),
                pair.accessToken(),
                "Bearer",
                pair.accessFor().toSeconds(),
                pair.refreshToken(),
                pair.refreshUntil());
    }

    @Override
    public String toString() {
        return "SessionTokens[" + id + "]";
    }
}
