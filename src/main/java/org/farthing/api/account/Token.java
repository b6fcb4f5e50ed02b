package org.farthing.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.farthing.token.AccessTokenView;
import org.farthing.token.IssuedToken;
import org.jspecify.annotations.Nullable;

/** A personal access token. */
@Schema(name = "Token")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Token(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Backup script")
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"read\"]")
        List<String> scopes,

        @Schema(description = "The only ledger that it opens") @Nullable
        UUID ledgerId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,

        @Schema(description = "The token itself, in the answer that made it and nowhere else", example = "frt_…")
        @Nullable
        String token) {

    static Token of(IssuedToken issued) {
        return of(issued.view(), issued.secret());
    }

    static Token of(AccessTokenView view) {
        return of(view, null);
    }

    private static Token of(AccessTokenView view, @Nullable String secret) {
        return new Token(
                view.id(),
                view.name(),
                Scopes.of(view.grant()),
                Scopes.ledger(view.grant()),
                view.createdAt(),
                view.expiresAt(),
                view.lastUsedAt(),
                secret);
    }
}
