package org.farthing.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.farthing.account.NewAccount;
import org.farthing.platform.forms.PlainText;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.jspecify.annotations.Nullable;

/** An app that somebody signs in with. */
@Schema(name = "SessionRequest")
record SessionRequest(
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
        @Schema(example = "Phone", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(example = "[\"read\", \"write\"]", description = "Both, if it is left out") @Nullable
        List<String> scopes,

        @Schema(description = "The only ledger that the app opens") @Nullable
        UUID ledgerId) {

    Grant grant() {
        return Scopes.grant(scopes, ledgerId);
    }

    @Override
    public String toString() {
        return "SessionRequest";
    }
}
