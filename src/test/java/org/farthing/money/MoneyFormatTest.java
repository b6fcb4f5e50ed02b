package org.farthing.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoneyFormatTest {

    private static final Locale SWISS = Locale.forLanguageTag("de-CH");
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    @Test
    void writesTheCurrencysOwnFormatOfTheLocale() {
        assertThat(MoneyFormat.format(Money.of(123450, "EUR"), Locale.GERMANY)).isEqualTo("1.234,50\u00A0€");
        assertThat(MoneyFormat.format(Money.of(123450, "EUR"), Locale.US)).isEqualTo("€1,234.50");
        assertThat(MoneyFormat.format(Money.of(-123450, "USD"), Locale.US)).isEqualTo("-$1,234.50");
        assertThat(MoneyFormat.format(Money.of(123450, "CHF"), SWISS)).isEqualTo("CHF\u00A01’234.50");
    }

    @Test
    void writesTheDecimalsOfTheCurrencyNotThoseOfTheLocale() {
        assertThat(MoneyFormat.format(Money.of(1234, "JPY"), Locale.US)).isEqualTo("¥1,234");
        assertThat(MoneyFormat.format(Money.of(1234, "EUR"), Locale.JAPAN)).isEqualTo("€12.34");
        assertThat(MoneyFormat.format(Money.of(1234, "KWD"), Locale.US)).contains("1.234");
    }

    @Test
    void writesTheLargestAmountsExactly() {
        assertThat(MoneyFormat.format(Money.of(Long.MAX_VALUE, "USD"), Locale.US))
                .isEqualTo("$92,233,720,368,547,758.07");
    }

    @Test
    void signsPositiveAmountsWhereTheLocaleSignsNegativeOnes() {
        assertThat(MoneyFormat.formatSigned(Money.of(1250, "EUR"), Locale.US)).isEqualTo("+€12.50");
        assertThat(MoneyFormat.formatSigned(Money.of(1250, "EUR"), Locale.GERMANY))
                .isEqualTo("+12,50\u00A0€");
        assertThat(MoneyFormat.formatSigned(Money.of(1250, "EUR"), DUTCH)).isEqualTo("€\u00A0+12,50");
        assertThat(MoneyFormat.formatSigned(Money.of(-1250, "EUR"), Locale.US)).isEqualTo("-€12.50");
        assertThat(MoneyFormat.formatSigned(Money.of(0, "EUR"), Locale.US)).isEqualTo("€0.00");
    }

    @Test
    void signsInEveryLocale() {
        for (Locale locale : Locale.getAvailableLocales()) {
            assertThat(MoneyFormat.formatSigned(Money.of(1, "EUR"), locale)).containsOnlyOnce("+");
        }
    }

    @Test
    void writesTheBareNumberForTheAmountField() {
        assertThat(MoneyFormat.plain(Money.of(123450, "EUR"), Locale.GERMANY)).isEqualTo("1234,50");
        assertThat(MoneyFormat.plain(Money.of(123450, "EUR"), Locale.US)).isEqualTo("1234.50");
        assertThat(MoneyFormat.plain(Money.of(1234, "JPY"), Locale.GERMANY)).isEqualTo("1234");
        assertThat(MoneyFormat.plain(Money.of(-5, "KWD"), Locale.US)).isEqualTo("-0.005");
    }

    @Test
    void writesBareNumbersThatTheParserReadsBackInEveryLocale() {
        for (Locale locale : Locale.getAvailableLocales()) {
            for (String code : List.of("JPY", "EUR", "KWD")) {
                Currency currency = Currencies.of(code);
                for (long minor : new long[] {1, 12, 500, 1234, 123_456, 1_234_567, 1_000_000_000_000L}) {
                    Money money = new Money(minor, currency);
                    assertThat(AmountParser.parse(MoneyFormat.plain(money, locale), currency, locale))
                            .as("%s in %s", money, locale)
                            .isEqualTo(money);
                }
            }
        }
    }

    @Test
    void isSafeForUseByManyThreads() {
        List<String> written = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> MoneyFormat.format(Money.of(100L * i, "USD"), Locale.US))
                .toList();

        assertThat(written).hasSize(20_000).doesNotHaveDuplicates().allMatch(text -> text.endsWith(".00"));
    }

    @Test
    void writesInMoreLocalesThanItRemembers() {
        for (int i = 0; i < 1_100; i++) {
            Locale locale = Locale.forLanguageTag("en-US-x-user" + i);
            assertThat(MoneyFormat.format(Money.of(1250, "USD"), locale)).isEqualTo("$12.50");
        }
    }
}
