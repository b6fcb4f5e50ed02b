package org.farthing.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.farthing.account.NewAccount;
import org.farthing.account.Profile;
import org.farthing.api.http.Amount;
import org.farthing.api.http.InvalidContent;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/** Somebody who signs up. */
@Schema(name = "NewUser")
record NewUser(
        @PlainText(max = NewAccount.EMAIL_LENGTH)
        @Pattern(
                regexp = "\\s*([^\\s@]{1,64}@[^\\s@]{1,189}\\.[^\\s@.]{1,63})?\\s*",
                message = "{account.email.invalid}")
        @Schema(example = "ada@example.org", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String email,

        @PlainText(max = Profile.NAME_LENGTH)
        @Schema(example = "Ada", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String displayName,

        @NotNull(message = "{account.password.short}")
        @Size(min = NewAccount.SHORTEST_PASSWORD, message = "{account.password.short}")
        @Size(max = NewAccount.PASSWORD_LENGTH, message = "{account.password.long}")
        @Schema(example = "correct horse battery", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String password,

        @Schema(example = "EUR", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String currency,

        @Schema(example = "Europe/Berlin", description = "UTC if it is left out") @Nullable
        String timeZone) {

    NewAccount toNewAccount() {
        InvalidContent faults = new InvalidContent();
        Currency home = Amount.currency(currency, "currency", faults);
        ZoneId zone = timeZone == null ? ZoneOffset.UTC : zone(timeZone, faults);
        faults.throwIfAny();
        if (email == null || displayName == null || password == null || home == null || zone == null) {
            throw faults;
        }
        return new NewAccount(email, displayName, password, home, zone);
    }

    static @Nullable ZoneId zone(String id, InvalidContent faults) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            faults.add("timeZone", "problem.field.unusable");
            return null;
        }
    }

    @Override
    public String toString() {
        return "NewUser";
    }
}
