package org.farthing.expense.web;

import org.jspecify.annotations.Nullable;

/**
 * Tax, tip, service or discount as it is typed.
 *
 * @param unit {@code percent}, or else an amount
 */
record ExtraRow(
        @Nullable String kind,
        @Nullable String value,
        @Nullable String unit) {

    boolean blank() {
        return value == null || value.isBlank();
    }

    public boolean percent() {
        return !"amount".equals(unit);
    }
}
