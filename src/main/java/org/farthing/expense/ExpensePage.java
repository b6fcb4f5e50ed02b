package org.farthing.expense;

import java.time.LocalDate;
import java.util.ArrayList;
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
        @Nullable String older) {

    /** The expenses of one day, as the list shows them. */
    public record Day(LocalDate date, List<ExpenseRow> rows) {}

    public List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (ExpenseRow row : rows) {
            if (days.isEmpty() || !days.get(days.size() - 1).date().equals(row.spentOn())) {
                days.add(new Day(row.spentOn(), new ArrayList<>()));
            }
            days.get(days.size() - 1).rows().add(row);
        }
        return days;
    }
}
