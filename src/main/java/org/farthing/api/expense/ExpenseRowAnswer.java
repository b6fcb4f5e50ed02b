package org.farthing.api.expense;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.expense.ExpenseRow;
import org.jspecify.annotations.Nullable;

/** An expense as a list shows it. */
@Schema(name = "ExpenseRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpenseRowAnswer(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID ledgerId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Dinner")
        String description,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate date,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID categoryId,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Amount amount,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "Ada",
                description = "Who paid, the first of several")
        String paidBy,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean paidByMe,

        @Schema(description = "Left out where I have no part in it") @Nullable
        Amount myShare) {

    static ExpenseRowAnswer of(ExpenseRow row) {
        return new ExpenseRowAnswer(
                row.id().value(),
                row.ledger().value(),
                row.description(),
                row.spentOn(),
                row.category().id().value(),
                Amount.of(row.amount()),
                row.payer(),
                row.paidByMe(),
                Amount.ofNullable(row.myShare()));
    }
}
