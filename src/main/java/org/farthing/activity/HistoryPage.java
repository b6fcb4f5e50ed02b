package org.farthing.activity;

import java.util.List;
import org.farthing.expense.ExpenseView;
import org.jspecify.annotations.Nullable;

/**
 * What became of an expense, the newest first.
 *
 * @param older the position after which the next page begins, or null on the last
 */
public record HistoryPage(
        ExpenseView expense,
        List<Version> versions,
        @Nullable Long older) {

    /** An entry, and whether the expense can be made to say again what it said then. */
    public record Version(ActivityLine line, boolean restorable) {}
}
