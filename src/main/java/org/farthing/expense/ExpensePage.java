package org.farthing.expense;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, newest first.
 *
 * @param newer the cursor of the page before, null on the first
 * @param older the cursor of the page after, null on the last
 */
public record ExpensePage(
        List<ExpenseRow> rows,
        @Nullable String newer,
        @Nullable String older) {}
