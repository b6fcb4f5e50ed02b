package org.farthing.recurring.web;

import java.util.Locale;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.farthing.recurring.RuleView;
import org.farthing.recurring.TemplateChange;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What can be changed of expenses that are still to be made. Payers and split are changed on an expense that the rule
 * has made, and taken over from there.
 *
 * @param scope {@code next} for the next one alone, else all that follow
 */
record TemplateForm(
        @Nullable Integer version,
        @Nullable String amount,

        @PlainText(max = ExpenseDraft.DESCRIPTION_LENGTH) @Nullable
        String description,

        @Nullable String category,

        @PlainText(max = ExpenseDraft.NOTES_LENGTH, required = false) @Nullable
        String notes,

        @Nullable String scope) {

    static TemplateForm of(RuleView rule, Locale locale) {
        ExpenseDraft draft = rule.upcoming();
        return new TemplateForm(
                rule.version(),
                MoneyFormat.plain(draft.amount().abs(), locale),
                draft.description(),
                draft.category().toString(),
                draft.notes(),
                rule.nextTemplate() == null ? "all" : "next");
    }

    boolean isForNextOnly() {
        return "next".equals(scope);
    }

    /** Null if something is wrong; the errors then say what, beside the field. */
    @Nullable
    ExpenseDraft applyTo(ExpenseDraft draft, Locale locale, Errors errors) {
        Money money = TemplateChange.scales(draft) ? amount(draft, locale, errors) : draft.amount();
        if (errors.hasErrors() || money == null) {
            return null;
        }
        CategoryId chosen = new CategoryId(Keys.uuid(category));
        return new TemplateChange(money, TypedFields.text(description), TypedFields.text(notes), chosen).applyTo(draft);
    }

    private @Nullable Money amount(ExpenseDraft draft, Locale locale, Errors errors) {
        Money typed = TypedFields.money(amount, draft.amount().currencyCode(), locale, errors);
        if (typed == null) {
            return null;
        }
        if (!typed.isPositive()) {
            errors.rejectValue("amount", "amount.negative");
            return null;
        }
        return draft.amount().isNegative() ? typed.negated() : typed;
    }
}
