package org.farthing.expense;

import java.util.UUID;

/** Identifies an expense. */
public record ExpenseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
