package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Parameter;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.Limits;
import org.farthing.expense.PageCursor;
import org.jspecify.annotations.Nullable;

/** Which part of a list of expenses is wanted, as the parameters of the address say. */
record ExpensePaging(
        @Parameter(description = "1 to 200, else 50") @Nullable
        Integer limit,

        @Parameter(description = "Goes on to older ones; see the header Link") @Nullable
        String before,

        @Parameter(description = "Goes back to newer ones; see the header Link") @Nullable
        String after) {

    int size() {
        return Limits.of(limit);
    }

    /** @throws InvalidContent for a cursor that is none of ours */
    @Nullable
    PageCursor cursor() {
        PageCursor cursor = before == null ? PageCursor.parse(after, false) : PageCursor.parse(before, true);
        if (cursor == null && (before != null || after != null)) {
            throw InvalidContent.of(before == null ? "after" : "before", "problem.field.unusable");
        }
        return cursor;
    }
}
