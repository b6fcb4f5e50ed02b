package org.farthing.money;

import java.util.Currency;
import java.util.Locale;

/**
 * Reads what people type into an amount field: {@code 12,50}, {@code 1.234,56}, {@code 1 234.56}, {@code €12} or a
 * sum like {@code 12+3.5-2}.
 *
 * <p>Where both {@code .} and {@code ,} occur, the last one separates the decimals. The locale decides only about a
 * lone separator before three digits, as in {@code 1.234}. Nothing is ever rounded: excess decimals are refused.
 */
public final class AmountParser {

    private static final int MAX_CHARACTERS = 64;
    private static final int MAX_TERMS = 20;
    private static final long MAX_MINOR = 1_000_000_000_000L;

    private AmountParser() {}

    /**
     * @return a positive amount of at most 10<sup>12</sup> minor units
     * @throws InvalidAmountException for everything else, saying why
     */
    public static Money parse(String typed, Currency currency, Locale locale) {
        String text = withoutCurrency(typed, currency, locale);
        TypedNumber number = new TypedNumber(Currencies.exponent(currency), locale);
        return new Money(positive(sum(text, number, new StringBuilder())), currency);
    }

    /**
     * What was typed, brought to ASCII digits, signs and {@code .} before decimals; unlike elsewhere the sum may be 0 or
     * negative.
     *
     * @throws InvalidAmountException for what is no amount of the currency
     */
    public static String expression(String typed, Currency currency, Locale locale) {
        return expression(withoutCurrency(typed, currency, locale), Currencies.exponent(currency), locale);
    }

    /** The same for a number that is no money, with at most so many decimals. */
    public static String expression(String typed, int decimals, Locale locale) {
        String text = bounded(typed);
        if (text.isEmpty()) {
            throw InvalidAmountException.missing();
        }
        StringBuilder expression = new StringBuilder();
        bounded(Math.absExact(sum(text, new TypedNumber(decimals, locale), expression)));
        return expression.toString();
    }

    private static String withoutCurrency(String typed, Currency currency, Locale locale) {
        String text = TypedText.withoutCurrency(bounded(typed), currency, locale);
        if (text.isEmpty()) {
            throw InvalidAmountException.missing();
        }
        return text;
    }

    private static String bounded(String typed) {
        if (typed.length() > MAX_CHARACTERS) {
            throw InvalidAmountException.unreadable();
        }
        return TypedText.plain(typed);
    }

    private static long sum(String text, TypedNumber number, StringBuilder expression) {
        long sum = 0;
        int terms = 0;
        char sign = isSign(text.charAt(0)) ? text.charAt(0) : '+';
        int start = isSign(text.charAt(0)) ? 1 : 0;
        for (int end = start; end <= text.length(); end++) {
            if (end < text.length() && !isSign(text.charAt(end))) {
                continue;
            }
            if (++terms > MAX_TERMS) {
                throw InvalidAmountException.unreadable();
            }
            String typed = text.substring(start, end).strip();
            long term = bounded(number.minor(typed));
            expression.append(terms == 1 && sign == '+' ? "" : sign).append(number.plain(typed));
            sum = sign == '-' ? Math.subtractExact(sum, term) : Math.addExact(sum, term);
            sign = end < text.length() ? text.charAt(end) : sign;
            start = end + 1;
        }
        return sum;
    }

    private static boolean isSign(char character) {
        return character == '+' || character == '-';
    }

    private static long positive(long minor) {
        if (minor == 0) {
            throw InvalidAmountException.zero();
        }
        if (minor < 0) {
            throw InvalidAmountException.negative();
        }
        return bounded(minor);
    }

    private static long bounded(long minor) {
        if (minor > MAX_MINOR) {
            throw InvalidAmountException.tooLarge();
        }
        return minor;
    }
}
