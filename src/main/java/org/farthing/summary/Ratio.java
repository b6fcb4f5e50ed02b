package org.farthing.summary;

import java.math.BigInteger;

/** Parts of a whole as whole numbers: sums of money times a thousand can be more than a long holds. */
final class Ratio {

    private Ratio() {}

    /** How many thousandths {@code part} is of a positive {@code whole}, rounded half up; 0 of nothing. */
    static int perMille(long part, long whole) {
        return whole <= 0 ? 0 : Math.toIntExact(of(part, whole, 1000));
    }

    /** {@code part / whole} in units of {@code 1 / scale}, rounded half up, that is away from zero. */
    static long of(long part, long whole, int scale) {
        BigInteger twice = BigInteger.valueOf(part).abs().multiply(BigInteger.valueOf(2L * scale));
        BigInteger quotient = twice.add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(whole).shiftLeft(1));
        return Long.signum(part) * quotient.longValueExact();
    }
}
