package org.farthing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    private static final Currency FALLBACK = Currencies.of("CHF");

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "GBP", "CHF", "JPY", "KRW", "KWD", "BHD", "INR", "SEK", "XOF"})
    void supportsMoneyInUse(String code) {
        assertThat(Currencies.isSupported(code)).isTrue();
        assertThat(Currencies.of(code).getCurrencyCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "ZZZ", "DEM", "ITL", "XAU", "XXX", "XTS", "CHE", "CLF", "EURO", "\u0000"})
    void refusesUnknownAndHistoricCodesAndThoseThatAreNotMoney(String code) {
        assertThat(Currencies.isSupported(code)).isFalse();
        assertThatExceptionOfType(UnknownCurrencyException.class).isThrownBy(() -> Currencies.of(code));
    }

    @Test
    void listsAllOfThemSortedByCode() {
        assertThat(Currencies.all())
                .hasSizeGreaterThan(140)
                .extracting(Currency::getCurrencyCode)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void countsTheDecimals() {
        assertThat(Currencies.exponent(Currencies.of("JPY"))).isZero();
        assertThat(Currencies.exponent(Currencies.of("EUR"))).isEqualTo(2);
        assertThat(Currencies.exponent(Currencies.of("KWD"))).isEqualTo(3);
        assertThat(Currencies.all()).extracting(Currencies::exponent).containsOnly(0, 2, 3);
    }

    @Test
    void hasNoDecimalsForGold() {
        Currency gold = Currency.getInstance("XAU");

        assertThatExceptionOfType(UnknownCurrencyException.class).isThrownBy(() -> Currencies.exponent(gold));
    }

    @Test
    void guessesFromTheCountryOfTheLocale() {
        assertThat(Currencies.forLocale(Locale.GERMANY, FALLBACK)).isEqualTo(Currencies.of("EUR"));
        assertThat(Currencies.forLocale(Locale.JAPAN, FALLBACK)).isEqualTo(Currencies.of("JPY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "en-AQ", "en-ZZ", "en-001", "de-u-cu-xau"})
    void fallsBackWhereTheLocaleTellsNoCurrency(String tag) {
        assertThat(Currencies.forLocale(Locale.forLanguageTag(tag), FALLBACK)).isEqualTo(FALLBACK);
    }
}
