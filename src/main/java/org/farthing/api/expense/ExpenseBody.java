package org.farthing.api.expense;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseView;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/** An expense to be recorded or corrected. */
@Schema(
        name = "NewExpense",
        description =
                "What is left out: my personal ledger, today, the category Other, paid by me, shared equally by all members.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpenseBody(
        @Schema(description = "Cannot be changed later") @Nullable
        UUID ledgerId,

        @Schema(
                example = "expense",
                allowableValues = {"expense", "refund"},
                description = "A refund has a negative amount")
        @Nullable
        String kind,

        @PlainText(max = ExpenseDraft.DESCRIPTION_LENGTH)
        @Schema(example = "Dinner", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String description,

        @PlainText(max = ExpenseDraft.NOTES_LENGTH, required = false) @Nullable
        String notes,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Amount amount,

        @Schema(example = "2026-11-21", format = "date") @Nullable
        String date,

        @Nullable UUID categoryId,
        @Nullable List<PaidBody> payments,
        @Nullable SplitBody split,

        @Schema(example = "1.0834", description = "Units of the ledger's currency for one unit of the expense's")
        @Nullable
        String rate) {

    @Schema(name = "Payment")
    record PaidBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID memberId,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "12.50",
                    description = "In the currency of the expense")
            @Nullable
            String amount) {}

    /** As it could have been sent. */
    static ExpenseBody of(ExpenseView expense) {
        BigDecimal rate = expense.rate();
        return new ExpenseBody(
                expense.ledger().id().value(),
                LowerCaseEnum.spell(expense.kind()),
                expense.description(),
                expense.notes(),
                Amount.of(expense.amount()),
                expense.spentOn().toString(),
                expense.category().id().value(),
                expense.payments().stream()
                        .map(part -> new PaidBody(
                                part.member().id().value(),
                                part.amount().decimal().toPlainString()))
                        .toList(),
                SplitBody.of(expense.split()),
                rate == null ? null : rate.stripTrailingZeros().toPlainString());
    }
}
