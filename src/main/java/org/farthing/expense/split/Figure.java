package org.farthing.expense.split;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farthing.money.Currencies;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/**
 * A number as it was typed, or a sum of numbers such as {@code 12+3.50}: nothing but its separators is brought to one
 * form, so that it can be shown again as it was.
 *
 * @param text digits, {@code .} before decimals, and signs
 */
public record Figure(String text) {

    private static final int MOST_CHARACTERS = 64;
    private static final Pattern TERM = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,12})?");
    private static final Pattern SUM = Pattern.compile(TERM + "(?:(?=[+-])" + TERM + "){0,19}");
    private static final BigDecimal MOST_MINOR = BigDecimal.valueOf(1_000_000_000_000L);

    /** @throws IllegalArgumentException for any other text */
    public Figure {
        if (text.length() > MOST_CHARACTERS || !SUM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a figure");
        }
    }

    public static Figure of(Money amount) {
        return new Figure(amount.decimal().toPlainString());
    }

    public static Figure of(long number) {
        return new Figure(Long.toString(number));
    }

    public BigDecimal value() {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher terms = TERM.matcher(text);
        while (terms.find()) {
            sum = sum.add(new BigDecimal(terms.group()));
        }
        return sum;
    }

    /** @throws Rejection if the currency has fewer decimals, or beyond 10<sup>12</sup> minor units */
    public long minor(Currency currency) {
        int exponent = Currencies.exponent(currency);
        BigDecimal minor = value().movePointRight(exponent).stripTrailingZeros();
        if (minor.scale() > 0) {
            throw Rejection.ofField(Split.FIELD, "amount.tooManyDecimals", exponent);
        }
        if (minor.abs().compareTo(MOST_MINOR) > 0) {
            throw Rejection.ofField(Split.FIELD, "amount.tooLarge");
        }
        return minor.longValueExact();
    }

    @Override
    public String toString() {
        return text;
    }
}
