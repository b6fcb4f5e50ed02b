package org.farthing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserRefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|1.234", "de|1,234", "de|0.500", "de|1234.567", "de|.500", "en|12.345", "en|1.2345", "fr|1,000"
            })
    void refusesExcessDecimalsInsteadOfRounding(String locale, String typed) {
        InvalidAmountException problem = problem(typed, "EUR", locale);

        assertThat(problem.messageKey()).isEqualTo("amount.tooManyDecimals");
        assertThat(problem.arguments()).containsExactly(2);
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThat(problem("12.5", "JPY", "ja").arguments()).containsExactly(0);
        assertThat(problem("12.0", "JPY", "ja").messageKey()).isEqualTo("amount.tooManyDecimals");
        assertThat(problem("1.2345", "KWD", "en").arguments()).containsExactly(3);
    }

    @Test
    void refusesTheSymbolOfAnotherCurrency() {
        assertThat(key("$12", "EUR", "en-US")).isEqualTo("amount.unreadable");
        assertThat(key("$12", "CAD", "en-US")).isEqualTo("amount.unreadable");
        assertThat(key("12 USD", "EUR", "en-US")).isEqualTo("amount.unreadable");
        assertThat(key("€12 EUR", "EUR", "en-US")).isEqualTo("amount.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u200B", "€", " EUR "})
    void asksForAnAmountThatIsMissing(String typed) {
        assertThat(key(typed, "EUR", "en")).isEqualTo("amount.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1e1000000",
                "1e3",
                "0x10",
                "12\u0000",
                "\u0000",
                "NaN",
                "Infinity",
                "∞",
                "1_000",
                "12%",
                "12*2",
                "(12)",
                ".",
                ",",
                ".,",
                "'",
                "+",
                "-",
                "12+",
                "+-12",
                "12--3",
                "12++3",
                "12-",
                "1 2",
                "12 34",
                "1 23",
                "1234 567",
                "1.23.456",
                "1,23,456",
                "12.34.56",
                "1.2.3",
                "1..234",
                "1,,234",
                "0.123.456",
                "1.234,567.8",
                "1,234,56.7",
                "1.2,34",
                "1234,567.89",
                "1 234'567",
                "1 234 ,5",
                "1.234 567",
                "1' 234",
                "12.5.",
                "½",
                "十二",
                "\uD800"
            })
    void refusesWhatIsNoWellFormedNumber(String typed) {
        assertThat(key(typed, "EUR", "en")).isEqualTo("amount.unreadable");
        assertThat(key(typed, "EUR", "de")).isEqualTo("amount.unreadable");
    }

    @Test
    void refusesEndlessInput() {
        assertThat(key("9".repeat(10_000), "EUR", "en")).isEqualTo("amount.unreadable");
        assertThat(key(" ".repeat(10_000), "EUR", "en")).isEqualTo("amount.unreadable");
        assertThat(key("1" + "+1".repeat(20), "EUR", "en")).isEqualTo("amount.unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000000.01",
                "10000000001",
                "5000000000+5000000001",
                "10000000001-5",
                "999999999999999",
                "0000000000000012"
            })
    void refusesAmountsBeyondTheBound(String typed) {
        assertThat(key(typed, "EUR", "en")).isEqualTo("amount.tooLarge");
    }

    @Test
    void boundsMinorUnitsWhateverTheCurrency() {
        assertThat(key("1000000000.001", "KWD", "en")).isEqualTo("amount.tooLarge");
        assertThat(key("999999999999999", "KWD", "en")).isEqualTo("amount.tooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "00", "-0", "5-5"})
    void refusesZero(String typed) {
        assertThat(key(typed, "EUR", "en")).isEqualTo("amount.zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "\u22125", "3-20", "- 0.01"})
    void refusesNegativeAmounts(String typed) {
        assertThat(key(typed, "EUR", "en")).isEqualTo("amount.negative");
    }

    @Test
    void keepsTheArgumentsOfAProblemToItself() {
        InvalidAmountException problem = problem("1.234", "EUR", "en");
        problem.arguments()[0] = "changed";

        assertThat(problem.arguments()).containsExactly(2);
    }

    private static String key(String typed, String currency, String locale) {
        return problem(typed, currency, locale).messageKey();
    }

    private static InvalidAmountException problem(String typed, String currency, String locale) {
        InvalidAmountException problem = catchThrowableOfType(
                InvalidAmountException.class,
                () -> AmountParser.parse(typed, Currencies.of(currency), Locale.forLanguageTag(locale)));
        assertThat(problem).as("reading '%s' in %s", typed, locale).isNotNull();
        return problem;
    }
}
