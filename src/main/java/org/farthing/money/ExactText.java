package org.farthing.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads decimals as programs write them. The text is bounded before anything is computed with it. */
final class ExactText {

    private static final Pattern DECIMAL = Pattern.compile("(-?)(\\d{1,13})(?:\\.(\\d{1,20}))?");
    private static final int MAX_CHARACTERS = 40;
    private static final long MAX_MINOR = 1_000_000_000_000L;

    private ExactText() {}

    static long minor(String text, int exponent) {
        if (text.isEmpty()) {
            throw InvalidAmountException.missing();
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (text.length() > MAX_CHARACTERS || !decimal.matches()) {
            throw InvalidAmountException.unreadable();
        }
        String fraction = decimal.group(3) == null ? "" : decimal.group(3);
        if (fraction.length() > exponent) {
            throw InvalidAmountException.tooManyDecimals(exponent);
        }
        long minor = Long.parseLong(decimal.group(2) + fraction + "0".repeat(exponent - fraction.length()));
        if (minor > MAX_MINOR) {
            throw InvalidAmountException.tooLarge();
        }
        return decimal.group(1).isEmpty() ? minor : -minor;
    }
}
