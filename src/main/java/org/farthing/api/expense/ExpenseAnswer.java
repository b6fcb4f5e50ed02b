package org.farthing.api.expense;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.PartView;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/** An expense with who paid, how it is divided, and what everybody owes of it. */
@Schema(name = "Expense")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpenseAnswer(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID ledgerId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "expense") @Nullable
        String kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Dinner") @Nullable
        String description,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String notes,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Amount amount,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate date,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        UUID categoryId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<ExpenseBody.PaidBody> payments,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        SplitBody split,

        @Schema(example = "1.0834") @Nullable String rate,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<ExpenseBody.PaidBody> shares,

        @Schema(description = "Left out where I have no part in it") @Nullable
        Amount myShare,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member who recorded it")
        UUID createdBy,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant createdAt,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant updatedAt,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In the trash, and in no sum")
        boolean trashed) {

    static ExpenseAnswer of(ExpenseView expense) {
        ExpenseBody sent = ExpenseBody.of(expense);
        return new ExpenseAnswer(
                expense.id().value(),
                expense.ledger().id().value(),
                sent.kind(),
                sent.description(),
                sent.notes(),
                sent.amount(),
                expense.spentOn(),
                sent.categoryId(),
                sent.payments(),
                sent.split(),
                sent.rate(),
                expense.shares().stream().map(ExpenseAnswer::part).toList(),
                Amount.ofNullable(expense.myShare().orElse(null)),
                expense.createdBy().id().value(),
                expense.createdAt(),
                expense.updatedAt(),
                expense.trashed());
    }

    private static ExpenseBody.PaidBody part(PartView part) {
        Money amount = part.amount();
        return new ExpenseBody.PaidBody(
                part.member().id().value(), amount.decimal().toPlainString());
    }
}
