package org.farthing.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount, negative amounts included: {@code minor} counts the smallest units of the currency (cents of EUR,
 * whole JPY, fils of KWD).
 *
 * <p>Arithmetic throws {@link ArithmeticException} beyond the range of a {@code long}, and
 * {@link IllegalArgumentException} when it would mix currencies.
 */
public record Money(long minor, Currency currency) {

    /**
     * Reads a stored amount; unlike {@link Currencies#of} it also knows currencies that are out of use today, since old
     * books stay readable.
     *
     * @throws UnknownCurrencyException if no such currency was ever in use
     */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currencies.everUsed(currencyCode));
    }

    /**
     * Reads what {@link #decimal} writes, for programs: digits, at most one point, a minus sign in front. What people
     * type is read by {@link AmountParser}.
     *
     * @throws InvalidAmountException for any other text, more decimals than the currency has, or beyond
     *     10<sup>12</sup> minor units
     */
    public static Money parse(String decimal, Currency currency) {
        return new Money(ExactText.minor(decimal, Currencies.exponent(currency)), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return new Money(Math.absExact(minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** The amount in whole units of the currency, with exactly the currency's number of decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, Currencies.exponent(currency));
    }

    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
