package org.farthing.expense.web;

import java.util.List;
import org.farthing.ledger.MemberId;
import org.jspecify.annotations.Nullable;

/** A line of a bill as it is typed. */
record ItemRow(
        @Nullable String label,
        @Nullable String amount,
        @Nullable List<String> takers) {

    static final ItemRow BLANK = new ItemRow("", "", List.of());

    ItemRow untaken() {
        return new ItemRow(label, amount, List.of());
    }

    /** A line that was left open is none. */
    boolean blank() {
        return isBlank(label) && isBlank(amount);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public boolean takenBy(MemberId member) {
        return takers != null && takers.contains(member.toString());
    }
}
