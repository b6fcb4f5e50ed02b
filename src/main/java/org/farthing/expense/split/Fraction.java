package org.farthing.expense.split;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.farthing.money.Currencies;
import org.farthing.money.Money;

/** A share before it is rounded, in minor units. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    private static final int MORE_DECIMALS = 4;

    static Fraction of(Money amount, int parts) {
        return new Fraction(BigInteger.valueOf(amount.minor()), BigInteger.valueOf(parts));
    }

    /** In units of the currency of the money, with a few decimals more than that has, cut off after them. */
    public BigDecimal decimal(Money like) {
        int exponent = Currencies.exponent(like.currency());
        BigDecimal minor =
                new BigDecimal(numerator).divide(new BigDecimal(denominator), MORE_DECIMALS, RoundingMode.DOWN);
        BigDecimal units = minor.movePointLeft(exponent).stripTrailingZeros();
        return units.setScale(Math.max(exponent, units.scale()), RoundingMode.UNNECESSARY);
    }

    /** Whether {@link #decimal} is the whole of it. */
    public boolean ends() {
        return numerator
                        .multiply(BigInteger.TEN.pow(MORE_DECIMALS))
                        .mod(denominator)
                        .signum()
                == 0;
    }
}
