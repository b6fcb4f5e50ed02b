package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.farthing.api.http.Caller;
import org.farthing.api.http.Days;
import org.farthing.api.http.InvalidContent;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseFilter;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.forms.PlainTexts;
import org.jspecify.annotations.Nullable;

/** Which expenses are wanted, as the parameters of the address say. */
record ExpenseQuery(
        @Parameter(description = "Of one ledger only") @Nullable
        UUID ledgerId,

        @Nullable UUID categoryId,

        @Parameter(description = "The first day", example = "2026-11-01") @Nullable
        String from,

        @Parameter(description = "The last day", example = "2026-11-30") @Nullable
        String to,

        @Parameter(description = "The smallest amount, in whatever currency", example = "10") @Nullable
        String min,

        @Parameter(description = "The largest amount", example = "99.99") @Nullable
        String max,

        @Parameter(description = "Found in description or notes", example = "dinner") @Nullable
        String text) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,3})?");
    private static final int TEXT_LENGTH = 200;

    /** @throws InvalidContent with all that cannot be read */
    ExpenseFilter filter(Caller caller) {
        InvalidContent faults = new InvalidContent();
        LedgerId ledger = ledgerId == null ? caller.onlyLedger() : new LedgerId(ledgerId);
        if (ledger != null) {
            caller.require(ledger);
        }
        ExpenseFilter filter = new ExpenseFilter(
                ledger,
                categoryId == null ? null : new CategoryId(categoryId),
                Days.read(from, "from", faults),
                Days.read(to, "to", faults),
                amount(min, "min", faults),
                amount(max, "max", faults),
                text(text, "text", faults));
        faults.throwIfAny();
        return filter;
    }

    private static @Nullable BigDecimal amount(@Nullable String text, String field, InvalidContent faults) {
        if (text != null && !AMOUNT.matcher(text).matches()) {
            faults.add(field, "amount.unreadable");
            return null;
        }
        return text == null ? null : new BigDecimal(text);
    }

    /** Null for nothing; also, with a fault, for what nobody can have written. */
    static @Nullable String text(@Nullable String text, String field, InvalidContent faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String problem = PlainTexts.problemOf(text, TEXT_LENGTH, false);
        if (problem != null) {
            faults.add(field, "problem.field.unusable");
            return null;
        }
        return text.strip();
    }
}
