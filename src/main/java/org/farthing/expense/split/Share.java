package org.farthing.expense.split;

import java.math.BigInteger;
import org.farthing.ledger.MemberId;

/**
 * What one member owes, and how it came to be rounded.
 *
 * @param numerator of the exact share in minor units, over the denominator
 * @param minor the share as it counts
 * @param odd whether that includes an odd minor unit that could not be divided
 */
public record Share(MemberId member, BigInteger numerator, BigInteger denominator, long minor, boolean odd) {

    public Fraction exact() {
        return new Fraction(numerator, denominator);
    }

    /** What rounding down cut off, whatever the sign, over the denominator. */
    public BigInteger remainder() {
        return numerator.abs().mod(denominator);
    }

    /** Takes part, even if the share is too small for one minor unit. */
    public boolean takesPart() {
        return numerator.signum() != 0;
    }
}
