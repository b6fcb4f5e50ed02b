package org.farthing.activity;

import java.util.List;
import org.farthing.ledger.LedgerView;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trash, what was deleted last first.
 *
 * @param older the place after which the next page begins, or null on the last
 */
public record TrashPage(
        LedgerView ledger, List<TrashLine> lines, @Nullable TrashPlace older) {}
