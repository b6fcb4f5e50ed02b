package org.farthing.expense.web;

import org.jspecify.annotations.Nullable;

/** What was typed for one member, in the field of the mode that is chosen. */
record PersonRow(
        @Nullable String member,
        @Nullable String weight,
        @Nullable String percent,
        @Nullable String exact,
        @Nullable String difference) {

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
