package org.farthing.journey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody wanted to be so, however often it was sent.
 *
 * @param subject what it is about: an expense or a settlement, by a name that the one who makes it chooses
 * @param mark a name for what the subject is to be from now on; that of the subject itself when it is made
 * @param begin when it was first sent
 * @param end when its outcome was known; {@link Long#MAX_VALUE} if it never was
 */
record Attempt(String subject, Kind kind, String mark, UUID ledger, long cents, long begin, long end, Outcome outcome) {

    enum Kind {
        ADD,
        CORRECT,
        TRASH,
        RESTORE,
        SETTLE
    }

    enum Outcome {
        DONE,
        REFUSED,
        UNKNOWN
    }

    Attempt ended(Outcome how, long when) {
        return new Attempt(subject, kind, mark, ledger, cents, begin, when, how);
    }

    /** What could be said of it between two moments; null if it had not begun. */
    @Nullable
    Attempt seen(long from, long to) {
        if (begin > to) {
            return null;
        }
        return end < from ? this : ended(Outcome.UNKNOWN, Long.MAX_VALUE);
    }
}
