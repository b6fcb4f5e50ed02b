package org.farthing.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A password to be replaced, and the next one. */
@Schema(name = "PasswordChange")
record PasswordBody(
        @NotNull(message = "{account.password.wrong}")
        @Size(max = 200, message = "{account.password.wrong}")
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String currentPassword,

        @NotNull(message = "{account.password.short}")
        @Size(min = 10, message = "{account.password.short}")
        @Size(max = 200, message = "{account.password.long}")
        @Schema(example = "correct horse battery", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String newPassword) {

    @Override
    public String toString() {
        return "PasswordBody";
    }
}
