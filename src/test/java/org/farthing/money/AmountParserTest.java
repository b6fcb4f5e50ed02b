package org.farthing.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "12|1200",
                "12,50|1250",
                "12.50|1250",
                "12,5|1250",
                "12.|1200",
                ",5|50",
                ".05|5",
                "0012|1200",
                "1.234,56|123456",
                "1,234.56|123456",
                "1.234.567|123456700",
                "1,234,567|123456700",
                "1.234.567,8|123456780",
                "1 234,56|123456",
                "1 234.56|123456",
                "1'234.56|123456",
                "1’234,5|123450",
                "1\u00A0234,56|123456",
                "1\u202F234\u202F567|123456700",
                "٢٤٫٥٠|2450",
                "١٬٢٣٤٫٥|123450",
                "１２|1200",
                "10000000000|1000000000000"
            })
    void readsPlainAndGroupedNumbersInAnyLocale(String typed, long cents) {
        assertThat(parse(typed, "EUR", "de")).isEqualTo(cents);
        assertThat(parse(typed, "EUR", "en")).isEqualTo(cents);
        assertThat(parse(typed, "EUR", "fr-CH")).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de|1.234|123400", "en|1,234|123400", "es|12.345|1234500", "en|999,999|99999900"})
    void readsALoneSeparatorBeforeThreeDigitsAsGroupingWhereTheLocaleGroupsSo(String locale, String typed, long cents) {
        assertThat(parse(typed, "EUR", locale)).isEqualTo(cents);
    }

    @Test
    void readsAsManyDecimalsAsTheCurrencyHas() {
        assertThat(parse("1.234", "KWD", "en")).isEqualTo(1234);
        assertThat(parse("1,234", "KWD", "de")).isEqualTo(1234);
        assertThat(parse("1.234", "KWD", "de")).isEqualTo(1_234_000);
        assertThat(parse("0.500", "KWD", "de")).isEqualTo(500);
        assertThat(parse("1,5", "KWD", "en")).isEqualTo(1500);
        assertThat(parse("1.234", "JPY", "de")).isEqualTo(1234);
        assertThat(parse("1234", "JPY", "ja")).isEqualTo(1234);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12+3.5|1550",
                "20-3|1700",
                "20 \u2212 3|1700",
                "1 + 2 + 3|600",
                "-5+10|500",
                "+4|400",
                "1.234,5 + 1|123550",
                "1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1|2000"
            })
    void addsUpSimpleSums(String typed, long cents) {
        assertThat(parse(typed, "EUR", "de")).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "€12",
                "€ 12",
                "12€",
                "12\u00A0€",
                "12 EUR",
                "EUR12",
                "eur 12",
                " 12 Eur ",
                "€10+2",
                "\u200F12\u00A0€"
            })
    void takesTheCurrencysOwnCodeOrSymbolOnEitherSide(String typed) {
        assertThat(parse(typed, "EUR", "de")).isEqualTo(1200);
    }

    @Test
    void takesTheSymbolThatTheLocaleUses() {
        assertThat(parse("$12", "USD", "en-US")).isEqualTo(1200);
        assertThat(parse("US$12", "USD", "en-CA")).isEqualTo(1200);
        assertThat(parse("$12", "CAD", "en-CA")).isEqualTo(1200);
        assertThat(parse("12 kr.", "DKK", "da-DK")).isEqualTo(1200);
        assertThat(parse("￥12", "JPY", "ja-JP")).isEqualTo(12);
    }

    @Test
    void readsUpToTheBoundInAnyCurrency() {
        assertThat(parse("1000000000000", "JPY", "en")).isEqualTo(1_000_000_000_000L);
        assertThat(parse("1000000000", "KWD", "en")).isEqualTo(1_000_000_000_000L);
    }

    private static long parse(String typed, String currency, String locale) {
        Money money = AmountParser.parse(typed, Currencies.of(currency), Locale.forLanguageTag(locale));
        assertThat(money.currencyCode()).isEqualTo(currency);
        return money.minor();
    }
}
