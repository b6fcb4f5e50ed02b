package org.farthing.expense;

import java.util.HashSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import org.farthing.expense.split.Split;
import org.springframework.stereotype.Component;

/**
 * Counts the odd units that the same people were given, so that everybody of them is next in turn.
 *
 * <p>The counts are kept in memory: an expense stores the turn it had, and after a restart, or on another instance, the
 * rotation merely begins elsewhere. A statement for each expense would cost more than that.
 */
@Component
class Turns {

    private static final int STRIPES = 4096;

    private final AtomicLongArray counts = new AtomicLongArray(
            ThreadLocalRandom.current().longs(STRIPES, 0, 1000).toArray());

    long next(Split split) {
        return counts.get(stripe(split));
    }

    void advance(Split split, int oddUnits) {
        counts.addAndGet(stripe(split), oddUnits);
    }

    private static int stripe(Split split) {
        int hash = new HashSet<>(split.members()).hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), STRIPES);
    }
}
