package org.farthing.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A person as the other modules see them.
 *
 * @param language an ISO 639 code, or null to follow the browser
 */
public record AccountView(
        AccountId id,
        String email,
        String displayName,
        Currency homeCurrency,
        ZoneId timeZone,
        @Nullable String language) {

    /** Today where this person lives. */
    public LocalDate today() {
        return LocalDate.now(Clock.system(timeZone));
    }
}
