package org.farthing.account.web;

import jakarta.validation.constraints.NotNull;
import org.farthing.account.AccountView;
import org.farthing.account.Profile;
import org.farthing.money.Currencies;
import org.farthing.platform.forms.PlainText;

/** @param language empty to follow the browser */
record ProfileForm(
        @PlainText(max = Profile.NAME_LENGTH) String displayName,
        @NotNull(message = "{currency.unknown}") String currency,
        @NotNull String timeZone,
        @NotNull String language) {

    static ProfileForm of(AccountView account) {
        return new ProfileForm(
                account.displayName(),
                account.homeCurrency().getCurrencyCode(),
                account.timeZone().getId(),
                account.language() == null ? "" : account.language());
    }

    Profile toProfile() {
        boolean known = AccountLocaleResolver.LANGUAGES.stream()
                .anyMatch(locale -> locale.getLanguage().equals(language));
        return new Profile(displayName, Currencies.of(currency), SignUpForm.zone(timeZone), known ? language : null);
    }
}
