package org.farthing.money;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The currencies a person can choose: those that some ISO 3166 country uses today, with 0, 2 or 3 decimals. */
public final class Currencies {

    private static final Set<Integer> EXPONENTS = Set.of(0, 2, 3);
    private static final SortedMap<String, Currency> IN_USE = inUse();

    private Currencies() {}

    private static SortedMap<String, Currency> inUse() {
        SortedMap<String, Currency> found = new TreeMap<>();
        for (String country : Locale.getISOCountries()) {
            local(new Locale("", country))
                    .filter(Currencies::isCountable)
                    .ifPresent(currency -> found.put(currency.getCurrencyCode(), currency));
        }
        return Collections.unmodifiableSortedMap(found);
    }

    /**
     * @param code an ISO 4217 code in capitals
     * @throws UnknownCurrencyException for unknown and historic codes, and for those that are not money, such as gold
     */
    public static Currency of(String code) {
        Currency currency = IN_USE.get(code);
        if (currency == null) {
            throw new UnknownCurrencyException(code);
        }
        return currency;
    }

    public static boolean isSupported(String code) {
        return IN_USE.containsKey(code);
    }

    /** All of them, sorted by code. */
    public static List<Currency> all() {
        return List.copyOf(IN_USE.values());
    }

    /** The currency of the locale's country, or the fallback if it names no country or that has none. */
    public static Currency forLocale(Locale locale, Currency fallback) {
        return local(locale)
                .filter(currency -> isSupported(currency.getCurrencyCode()))
                .orElse(fallback);
    }

    /**
     * The number of decimals: an amount of one is 10<sup>exponent</sup> minor units.
     *
     * @throws UnknownCurrencyException if amounts of it have no minor unit, as with gold
     */
    public static int exponent(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new UnknownCurrencyException(currency.getCurrencyCode());
        }
        return digits;
    }

    static Currency everUsed(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (isCountable(currency)) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // Told below, together with the codes that are not money.
        }
        throw new UnknownCurrencyException(code);
    }

    private static Optional<Currency> local(Locale locale) {
        try {
            return Optional.ofNullable(Currency.getInstance(locale));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isCountable(Currency currency) {
        return EXPONENTS.contains(currency.getDefaultFractionDigits());
    }
}
