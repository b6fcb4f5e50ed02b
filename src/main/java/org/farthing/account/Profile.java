package org.farthing.account;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a person can change about themselves.
 *
 * @param language an ISO 639 code that Farthing speaks, or null to follow the browser
 */
public record Profile(
        String displayName,
        Currency homeCurrency,
        ZoneId timeZone,
        @Nullable String language) {

    /** Of a name, in characters. */
    public static final int NAME_LENGTH = 80;
}
