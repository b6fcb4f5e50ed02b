package org.farthing.money;

import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Stream;

/** Brings the many ways to write digits, spaces, signs and separators down to one in ASCII. */
final class TypedText {

    private TypedText() {}

    static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.codePoints()
                // Direction marks come along when people paste amounts that were formatted for right-to-left scripts.
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .map(TypedText::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    static int plain(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
            return ' ';
        }
        return switch (character) {
            case '\u2212' -> '-';
            case '\u2019', '\u02BC' -> '\'';
            case '\u066B' -> '.';
            case '\u066C' -> ',';
            default -> character;
        };
    }

    static char decimalSeparator(Locale locale) {
        return (char) plain(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    static boolean isGroupingSeparator(char separator, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return separator == plain(symbols.getGroupingSeparator())
                || (separator == plain(symbols.getMonetaryGroupingSeparator())
                        && separator != decimalSeparator(locale));
    }

    /** Takes off one code or symbol of the currency; the bare "$" counts only where the locale reads it so. */
    static String withoutCurrency(String text, Currency currency, Locale locale) {
        return Stream.of(currency.getCurrencyCode(), currency.getSymbol(locale), currency.getSymbol(Locale.ROOT))
                .map(TypedText::plain)
                .filter(name -> !name.isEmpty())
                .map(name -> without(name, text))
                .filter(rest -> rest.length() < text.length())
                .findFirst()
                .orElse(text);
    }

    private static String without(String name, String text) {
        int rest = text.length() - name.length();
        if (text.regionMatches(true, 0, name, 0, name.length())) {
            return text.substring(name.length()).strip();
        }
        return text.regionMatches(true, rest, name, 0, name.length())
                ? text.substring(0, rest).strip()
                : text;
    }
}
