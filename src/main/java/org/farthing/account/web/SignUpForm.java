package org.farthing.account.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.farthing.account.NewAccount;
import org.farthing.account.Profile;
import org.farthing.money.Currencies;
import org.farthing.platform.forms.PlainText;

/** Who signs up. The time zone comes from the browser; one that Java does not know counts as UTC. */
record SignUpForm(
        @PlainText(max = NewAccount.EMAIL_LENGTH)
        @Pattern(
                regexp = "\\s*([^\\s@]{1,64}@[^\\s@]{1,189}\\.[^\\s@.]{1,63})?\\s*",
                message = "{account.email.invalid}")
        String email,

        @PlainText(max = Profile.NAME_LENGTH) String displayName,

        @NotNull(message = "{account.password.short}")
        @Size(min = NewAccount.SHORTEST_PASSWORD, message = "{account.password.short}")
        @Size(max = NewAccount.PASSWORD_LENGTH, message = "{account.password.long}")
        String password,

        @NotNull(message = "{currency.unknown}") String currency,
        String timeZone) {

    static SignUpForm empty(Currency currency) {
        return new SignUpForm("", "", "", currency.getCurrencyCode(), "");
    }

    NewAccount toNewAccount() {
        return new NewAccount(email, displayName, password, Currencies.of(currency), zone(timeZone));
    }

    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException | NullPointerException e) {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public String toString() {
        return "SignUpForm[" + displayName + "]";
    }
}
