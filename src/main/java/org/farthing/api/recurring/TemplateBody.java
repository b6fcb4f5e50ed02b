package org.farthing.api.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.api.http.InvalidContent;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.money.Money;
import org.farthing.platform.forms.PlainText;
import org.farthing.recurring.TemplateChange;
import org.jspecify.annotations.Nullable;

/** What expenses that are still to be made are like. */
@Schema(name = "Template")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TemplateBody(
        @PlainText(max = ExpenseDraft.DESCRIPTION_LENGTH)
        @Schema(example = "Rent", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String description,

        @PlainText(max = ExpenseDraft.NOTES_LENGTH, required = false) @Nullable
        String notes,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Stays in its currency, and as it is where it is divided in fixed parts")
        @Nullable
        Amount amount,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        UUID categoryId) {

    static TemplateBody of(ExpenseDraft draft) {
        return new TemplateBody(
                draft.description(),
                draft.notes(),
                Amount.of(draft.amount()),
                draft.category().value());
    }

    ExpenseDraft applyTo(ExpenseDraft draft) {
        InvalidContent faults = new InvalidContent();
        Money money = Amount.read(amount, "amount", faults);
        if (categoryId == null) {
            faults.add("categoryId", "problem.field.missing");
        }
        faults.throwIfAny();
        if (money == null || categoryId == null) {
            throw faults;
        }
        String kept = notes == null ? "" : notes;
        return new TemplateChange(money, String.valueOf(description), kept, new CategoryId(categoryId)).applyTo(draft);
    }
}
