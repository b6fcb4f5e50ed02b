package org.farthing.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.farthing.account.NewAccount;
import org.jspecify.annotations.Nullable;

/** A password to be replaced, and the next one. */
@Schema(name = "PasswordChange")
record PasswordBody(
        @NotNull(message = "{account.password.wrong}")
        @Size(max = NewAccount.PASSWORD_LENGTH, message = "{account.password.wrong}")
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String currentPassword,

        @NotNull(message = "{account.password.short}")
        @Size(min = NewAccount.SHORTEST_PASSWORD, message = "{account.password.short}")
        @Size(max = NewAccount.PASSWORD_LENGTH, message = "{account.password.long}")
        @Schema(example = "correct horse battery", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String newPassword) {

    @Override
    public String toString() {
        return "PasswordBody";
    }
}
