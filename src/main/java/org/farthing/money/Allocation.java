package org.farthing.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Shares a total out so that the shares sum to it exactly: every share is rounded down, then the left-over minor units
 * go one each to the largest remainders (Hamilton's method).
 *
 * <p>Where remainders tie, the seed or the turn decides who is next, so that in the long run everyone in the tie gets the
 * odd unit equally often. A weight of 0 means left out and gets nothing. A negative total, a refund, mirrors the positive.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * What each got, in minor units and in the order of the weights, and whether that includes an odd minor unit (of a
     * negative total: whether it is one unit further below zero).
     */
    public record Result(List<Long> shares, List<Boolean> extra) {
        public Result {
            shares = List.copyOf(shares);
            extra = List.copyOf(extra);
        }
    }

    /**
     * @param total in minor units
     * @throws IllegalArgumentException unless there is a part
     */
    public static long[] equally(long total, int parts, UUID seed) {
        if (parts < 1) {
            throw new IllegalArgumentException("Nobody to share with");
        }
        long[] weights = new long[parts];
        Arrays.fill(weights, 1);
        return byWeights(total, weights, seed);
    }

    /** The shares of {@link #explain} alone. */
    public static long[] byWeights(long total, long[] weights, UUID seed) {
        return explain(total, weights, seed).shares().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * @param total in minor units
     * @param weights at least 0 and not all 0; only their proportions matter
     * @param seed the identifier of what is shared out, the same each time it is computed again
     * @throws IllegalArgumentException for other weights
     * @throws ArithmeticException if the weights together exceed a {@code long}
     */
    public static Result explain(long total, long[] weights, UUID seed) {
        BigInteger denominator = BigInteger.valueOf(sum(weights));
        BigInteger whole = BigInteger.valueOf(total);
        List<BigInteger> numerators = Arrays.stream(weights)
                .mapToObj(weight -> whole.multiply(BigInteger.valueOf(weight)))
                .toList();
        return exactly(numerators, denominator, turn(seed));
    }

    /**
     * Rounds shares that are known exactly, as fractions that sum to a whole number. A share of 0 stays 0.
     *
     * @param turn where the rotation of tied remainders stands; whoever counts the odd units given shares them evenly
     * @throws ArithmeticException if the fractions do not sum to a whole number, or to more than a {@code long}
     */
    public static Result exactly(List<BigInteger> numerators, BigInteger denominator, long turn) {
        BigInteger sum = numerators.stream().reduce(BigInteger.ZERO, BigInteger::add);
        int sign = sum.signum() < 0 ? -1 : 1;
        long[] shares = new long[numerators.size()];
        BigInteger[] remainders = new BigInteger[shares.length];
        long left = whole(sum.abs(), denominator);
        for (int i = 0; i < shares.length; i++) {
            BigInteger numerator = sign < 0 ? numerators.get(i).negate() : numerators.get(i);
            remainders[i] = numerator.mod(denominator);
            shares[i] = whole(numerator.subtract(remainders[i]), denominator);
            left = Math.subtractExact(left, shares[i]);
        }
        return result(sign, shares, largest(remainders, Math.toIntExact(left), turn));
    }

    private static long whole(BigInteger numerator, BigInteger denominator) {
        BigInteger[] divided = numerator.divideAndRemainder(denominator);
        if (divided[1].signum() != 0) {
            throw new ArithmeticException("The shares do not sum to a whole number");
        }
        return divided[0].longValueExact();
    }

    /** The turn of something that has no count, by its identifier. */
    public static long turn(UUID seed) {
        return hash(seed) >>> 1;
    }

    private static long sum(long[] weights) {
        if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("A weight is negative");
        }
        long sum = Arrays.stream(weights).reduce(0, Math::addExact);
        if (sum == 0) {
            throw new IllegalArgumentException("Nobody to share with");
        }
        return sum;
    }

    /** Marks the given number of largest remainders; only those equal to the last one marked take turns. */
    private static boolean[] largest(BigInteger[] remainders, int count, long turn) {
        boolean[] marked = new boolean[remainders.length];
        if (count == 0) {
            return marked;
        }
        BigInteger[] sorted = remainders.clone();
        Arrays.sort(sorted);
        BigInteger last = sorted[sorted.length - count];
        int left = count;
        for (int i = 0; i < remainders.length; i++) {
            marked[i] = remainders[i].compareTo(last) > 0;
            left -= marked[i] ? 1 : 0;
        }
        int[] tied = IntStream.range(0, remainders.length)
                .filter(i -> remainders[i].equals(last))
                .toArray();
        int first = Math.floorMod(turn, tied.length);
        for (int odd = 0; odd < left; odd++) {
            marked[tied[(first + odd) % tied.length]] = true;
        }
        return marked;
    }

    /** Mixes both halves, since those of a UUID version 7 begin with a time and fixed bits. */
    private static long hash(UUID seed) {
        return mix(mix(seed.getMostSignificantBits()) ^ seed.getLeastSignificantBits());
    }

    /**
     * The finaliser of SplitMix64, with the constants of Stafford's variant 13: Steele, Lea and Flood, "Fast Splittable
     * Pseudorandom Number Generators", OOPSLA 2014.
     */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static Result result(int sign, long[] shares, boolean[] extra) {
        List<Long> signed = new ArrayList<>();
        List<Boolean> extras = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            signed.add(sign * (shares[i] + (extra[i] ? 1 : 0)));
            extras.add(extra[i]);
        }
        return new Result(signed, extras);
    }
}
