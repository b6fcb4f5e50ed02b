package org.farthing.settlement;

import org.farthing.ledger.LedgerView;
import org.jspecify.annotations.Nullable;

/**
 * Something became of a settlement; published in the transaction that did it.
 *
 * @param ledger as the one who did it sees it
 * @param before null unless it was corrected
 */
public record SettlementChanged(
        LedgerView ledger, Change change, @Nullable SettlementSnapshot before, SettlementSnapshot after) {

    /** What became of it. */
    public enum Change {
        RECORDED,
        CORRECTED,
        TRASHED,
        RESTORED
    }
}
