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
        if (typed.length() > MAX_CHARACTERS) {
            throw InvalidAmountException.unreadable();
        }
        String text = TypedText.withoutCurrency(TypedText.plain(typed), currency, locale);
        if (text.isEmpty()) {
            throw InvalidAmountException.missing();
        }
        return new Money(positive(sum(text, new TypedNumber(currency, locale))), currency);
    }

    private static long sum(String text, TypedNumber number) {
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
            long term = bounded(number.minor(text.substring(start, end).strip()));
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
