package org.farthing.expense.web;

import org.farthing.expense.split.SplitMode;
import org.jspecify.annotations.Nullable;

/** What was typed for one member, each mode in a field of its own. */
record PersonRow(
        @Nullable String member,
        @Nullable String weight,
        @Nullable String percent,
        @Nullable String exact,
        @Nullable String difference) {

    @Nullable
    String typed(SplitMode mode) {
        return switch (mode) {
            case SHARES -> weight;
            case PERCENT -> percent;
            case EXACT -> exact;
            case ADJUSTED -> difference;
            case EQUAL, ITEMS -> null;
        };
    }

    /** The name of the field of a mode that has one. */
    static String fieldOf(SplitMode mode) {
        return switch (mode) {
            case SHARES -> "weight";
            case PERCENT -> "percent";
            case EXACT -> "exact";
            case ADJUSTED -> "difference";
            case EQUAL, ITEMS -> throw new IllegalArgumentException(mode.name());
        };
    }

    static PersonRow weight(String member, String typed) {
        return new PersonRow(member, typed, null, null, null);
    }

    static PersonRow percent(String member, String typed) {
        return new PersonRow(member, null, typed, null, null);
    }

    static PersonRow exact(String member, String typed) {
        return new PersonRow(member, null, null, typed, null);
    }

    static PersonRow difference(String member, String typed) {
        return new PersonRow(member, null, null, null, typed);
    }
}
