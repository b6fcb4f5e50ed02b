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
 * <p>Where remainders tie, the seed decides whose turn it is, so that over many seeds everyone in the tie gets the odd
 * unit equally often. A weight of 0 means left out and gets nothing. A negative total, a refund, mirrors the positive.
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
        long weightSum = sum(weights);
        long[] shares = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = Math.absExact(total);
        for (int i = 0; i < weights.length; i++) {
            BigInteger product = BigInteger.valueOf(Math.absExact(total)).multiply(BigInteger.valueOf(weights[i]));
            BigInteger[] divided = product.divideAndRemainder(BigInteger.valueOf(weightSum));
            shares[i] = divided[0].longValueExact();
            remainders[i] = divided[1].longValueExact();
            left -= shares[i];
        }
        boolean[] extra = largest(remainders, Math.toIntExact(left), seed);
        return result(Long.signum(total), shares, extra);
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
    private static boolean[] largest(long[] remainders, int count, UUID seed) {
        boolean[] marked = new boolean[remainders.length];
        if (count == 0) {
            return marked;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long last = sorted[sorted.length - count];
        int left = count;
        for (int i = 0; i < remainders.length; i++) {
            marked[i] = remainders[i] > last;
            left -= marked[i] ? 1 : 0;
        }
        int[] tied = IntStream.range(0, remainders.length)
                .filter(i -> remainders[i] == last)
                .toArray();
        int first = (int) Long.remainderUnsigned(hash(seed), tied.length);
        for (int turn = 0; turn < left; turn++) {
            marked[tied[(first + turn) % tied.length]] = true;
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
