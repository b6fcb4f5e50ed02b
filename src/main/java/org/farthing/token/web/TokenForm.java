package org.farthing.token.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.jspecify.annotations.Nullable;

/** A token as it is asked for; what is not among the choices counts as the careful one. */
record TokenForm(
        @Nullable String formKey,
        @PlainText(max = NewToken.NAME_LENGTH) String name,
        @Nullable String scope,
        @Nullable String ledger,
        @Nullable Integer days) {

    static TokenForm empty() {
        return new TokenForm(UUID.randomUUID().toString(), "", "read", "", 90);
    }

    TokenForm withKey(String key) {
        return new TokenForm(key, name, scope, ledger, days);
    }

    NewToken toNewToken(Instant now) {
        boolean oneLedger = ledger != null && !ledger.isBlank();
        Grant grant = new Grant("write".equals(scope), oneLedger ? new LedgerId(Keys.uuid(ledger)) : null);
        return new NewToken(name, grant, expiry(now));
    }

    private @Nullable Instant expiry(Instant now) {
        if (days != null && days == 0) {
            return null;
        }
        boolean known = days != null && (days == 7 || days == 30 || days == 90 || days == 365);
        return now.plus(Duration.ofDays(known ? days : 30));
    }

    /** Without the key, so that the same form sent twice counts once. */
    String content() {
        return name + '\n' + scope + '\n' + ledger + '\n' + days;
    }
}
