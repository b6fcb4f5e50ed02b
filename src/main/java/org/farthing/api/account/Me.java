package org.farthing.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.jspecify.annotations.Nullable;

/** The one who calls. */
@Schema(name = "Me")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Me(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ada@example.org")
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Ada")
        String displayName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
        String currency,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Europe/Berlin")
        String timeZone,

        @Schema(example = "de", description = "Left out where the language of the client counts") @Nullable
        String language) {

    static Me of(AccountView account) {
        return new Me(
                account.id().value(),
                account.email(),
                account.displayName(),
                account.homeCurrency().getCurrencyCode(),
                account.timeZone().getId(),
                account.language());
    }
}
