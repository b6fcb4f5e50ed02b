package org.farthing.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.farthing.account.AccountView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of the profile, else of the browser, among those that Farthing speaks. The region is the browser's: a
 * German speaker in Switzerland reads Swiss numbers.
 */
@Component("localeResolver")
class AccountLocaleResolver implements LocaleResolver {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String ATTRIBUTE = AccountLocaleResolver.class.getName();

    private final CurrentAccounts accounts;

    AccountLocaleResolver(CurrentAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        AccountView account = accounts.of(request);
        String chosen = account == null ? null : account.language();
        if (!(request.getAttribute(ATTRIBUTE) instanceof Resolved known) || !known.isFor(chosen)) {
            Resolved resolved = new Resolved(chosen, resolve(request, chosen));
            request.setAttribute(ATTRIBUTE, resolved);
            return resolved.locale();
        }
        return known.locale();
    }

    private static Locale resolve(HttpServletRequest request, @Nullable String chosen) {
        List<Locale> wanted = request.getHeader("Accept-Language") == null ? List.of() : browserLocales(request);
        if (chosen == null) {
            return wanted.stream().findFirst().orElse(Locale.ENGLISH);
        }
        return wanted.stream()
                .filter(locale -> locale.getLanguage().equals(chosen))
                .findFirst()
                .orElse(new Locale.Builder().setLanguage(chosen).build());
    }

    private static List<Locale> browserLocales(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale ->
                        LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage())))
                .map(locale -> new Locale.Builder()
                        .setLanguage(locale.getLanguage())
                        .setRegion(locale.getCountry())
                        .build())
                .toList();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language belongs to the profile");
    }

    private record Resolved(@Nullable String chosen, Locale locale) {
        boolean isFor(@Nullable String language) {
            return Objects.equals(chosen, language);
        }
    }
}
