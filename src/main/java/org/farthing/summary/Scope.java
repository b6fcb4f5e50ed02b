package org.farthing.summary;

import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * Whose spending is summed up.
 *
 * @param ledger null for all ledgers in which one is an active member
 * @param whole everybody's spending in the ledger, instead of one's own shares
 */
public record Scope(@Nullable LedgerId ledger, boolean whole) {

    /** My shares, in all my ledgers. */
    public static Scope mine() {
        return new Scope(null, false);
    }

    /** My shares in one ledger. */
    public static Scope mineIn(LedgerId ledger) {
        return new Scope(ledger, false);
    }

    /** What the ledger spent as a whole, where an expense counts once however many share it. */
    public static Scope ledger(LedgerId ledger) {
        return new Scope(ledger, true);
    }

    public Scope {
        if (whole && ledger == null) {
            throw new IllegalArgumentException("Only one ledger can be looked at as a whole");
        }
    }
}
