package org.farthing.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.farthing.account.AccountView;
import org.farthing.account.Profile;
import org.farthing.api.http.Amount;
import org.farthing.api.http.InvalidContent;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/** What can be changed about oneself. */
@Schema(name = "MePatch")
record MePatch(
        @PlainText(max = Profile.NAME_LENGTH)
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Ada L.")
        @Nullable
        String displayName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR") @Nullable
        String currency,

        @Schema(example = "Europe/Berlin") @Nullable String timeZone,

        @Schema(example = "de", description = "en or de; null to follow the client") @Nullable
        String language) {

    private static final List<String> LANGUAGES = List.of("en", "de");

    static MePatch of(AccountView account) {
        return new MePatch(
                account.displayName(),
                account.homeCurrency().getCurrencyCode(),
                account.timeZone().getId(),
                account.language());
    }

    Profile toProfile() {
        InvalidContent faults = new InvalidContent();
        Currency home = Amount.currency(currency, "currency", faults);
        ZoneId zone = NewUser.zone(timeZone == null ? "UTC" : timeZone, faults);
        if (language != null && !LANGUAGES.contains(language)) {
            faults.add("language", "problem.choice", String.join(", ", LANGUAGES));
        }
        faults.throwIfAny();
        if (displayName == null || home == null || zone == null) {
            throw faults;
        }
        return new Profile(displayName, home, zone, language);
    }
}
