package org.farthing.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes rates between currencies as people type them. A rate is often less than one and seldom whole, so a
 * lone {@code .} or {@code ,} always separates the decimals; where both occur, the last one does.
 */
public final class RateText {

    private static final int MAX_CHARACTERS = 40;

    /** As many digits on each side as the database keeps. */
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,12})(?:\\.([0-9]{0,12}))?");

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:([ '.,])[0-9]{3})(?:\\1[0-9]{3})*");

    private RateText() {}

    /** Nothing for what is no number above zero with at most twelve digits on each side. */
    public static Optional<BigDecimal> parse(String typed) {
        if (typed.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        String text = TypedText.plain(typed);
        int decimalAt = decimalAt(text);
        String whole = ungrouped(decimalAt < 0 ? text : text.substring(0, decimalAt));
        Matcher number = NUMBER.matcher(decimalAt < 0 ? whole : whole + "." + text.substring(decimalAt + 1));
        return number.matches()
                ? Optional.of(new BigDecimal(number.group())).filter(rate -> rate.signum() > 0)
                : Optional.empty();
    }

    private static int decimalAt(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean repeated = last >= 0 && text.indexOf(text.charAt(last)) < last;
        return repeated ? -1 : last;
    }

    private static String ungrouped(String whole) {
        Matcher grouped = GROUPED.matcher(whole);
        if (grouped.matches()) {
            return whole.replace(grouped.group(1), "");
        }
        return whole.isEmpty() ? "0" : whole;
    }

    /** As one would type it: all decimals that it has, no grouping. */
    public static String plain(BigDecimal rate, Locale locale) {
        return rate.stripTrailingZeros().toPlainString().replace('.', TypedText.decimalSeparator(locale));
    }
}
