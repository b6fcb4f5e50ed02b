package org.farthing.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.farthing.account.NewAccount;
import org.farthing.api.http.InvalidContent;
import org.farthing.platform.forms.PlainText;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.jspecify.annotations.Nullable;

/** A personal access token, asked for with e-mail and password. */
@Schema(name = "TokenRequest")
record TokenRequest(
        @PlainText(max = NewAccount.EMAIL_LENGTH)
        @Schema(example = "ada@example.org", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String email,

        @NotNull(message = "{problem.field.missing}")
        @Size(max = NewAccount.PASSWORD_LENGTH, message = "{account.password.long}")
        @Schema(example = "correct horse battery", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String password,

        @PlainText(max = NewToken.NAME_LENGTH)
        @Schema(example = "Backup script", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(example = "[\"read\", \"write\"]", description = "Both, if it is left out") @Nullable
        List<String> scopes,

        @Schema(description = "The only ledger that the token opens") @Nullable
        UUID ledgerId,

        @Schema(
                example = "2027-01-01T00:00:00Z",
                format = "date-time",
                description = "Within a year; never, if it is left out")
        @Nullable
        String expiresAt) {

    Grant grant() {
        return Scopes.grant(scopes, ledgerId);
    }

    NewToken toNewToken() {
        return new NewToken(String.valueOf(name), grant(), expiry());
    }

    private @Nullable Instant expiry() {
        try {
            return expiresAt == null ? null : Instant.parse(expiresAt);
        } catch (DateTimeParseException e) {
            throw InvalidContent.of("expiresAt", "problem.time.unreadable");
        }
    }

    @Override
    public String toString() {
        return "TokenRequest";
    }
}
