package org.farthing.token;

import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * What a token allows. Every token reads.
 *
 * @param mayWrite whether it also changes things
 * @param ledger the only ledger it opens, or null for all of the person's
 */
public record Grant(boolean mayWrite, @Nullable LedgerId ledger) {

    public static final Grant EVERYTHING = new Grant(true, null);
    public static final Grant READING = new Grant(false, null);

    public boolean opens(LedgerId wanted) {
        return ledger == null || ledger.equals(wanted);
    }
}
