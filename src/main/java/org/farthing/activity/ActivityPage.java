package org.farthing.activity;

import java.util.List;
import org.farthing.ledger.LedgerView;
import org.jspecify.annotations.Nullable;

/**
 * A page of the record of a ledger, the newest first.
 *
 * @param older the position after which the next page begins, or null on the last
 */
public record ActivityPage(
        LedgerView ledger, List<ActivityDay> days, @Nullable Long older) {}
