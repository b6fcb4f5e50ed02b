package org.farthing.expense.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.money.RateText;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An expense as it is typed. Everything is text, so that what cannot be read comes back as it was. */
record ExpenseForm(
        @Nullable String formKey,
        @Nullable Integer version,
        @Nullable String ledger,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String rate,
        @Nullable String spentOn,
        @Nullable String category,
        @PlainText(max = 200) @Nullable String description,
        @PlainText(max = 2000, required = false) @Nullable String notes,
        @Nullable String paidBy,
        @Nullable List<String> sharedBy) {

    static ExpenseForm of(ExpenseView expense, Locale locale) {
        return new ExpenseForm(
                null,
                expense.version(),
                expense.ledger().id().toString(),
                MoneyFormat.plain(expense.amount(), locale),
                expense.amount().currencyCode(),
                expense.rate() == null ? null : RateText.plain(expense.rate(), locale),
                expense.spentOn().toString(),
                expense.category().id().toString(),
                expense.description(),
                expense.notes(),
                expense.payments().get(0).member().id().toString(),
                expense.shares().stream()
                        .map(share -> share.member().id().toString())
                        .toList());
    }

    /** Fills in what was left open: today, the ledger's currency, me as the payer, all members as sharers. */
    ExpenseForm withDefaults(LedgerView in, LocalDate today) {
        boolean sameLedger = in.id().toString().equals(ledger);
        List<String> everybody = in.activeMembers().stream()
                .map(member -> member.id().toString())
                .toList();
        return new ExpenseForm(
                formKey == null ? UUID.randomUUID().toString() : formKey,
                version,
                in.id().toString(),
                TypedFields.text(amount),
                sameLedger && currency != null ? currency : in.currency().getCurrencyCode(),
                sameLedger ? rate : null,
                spentOn == null ? today.toString() : spentOn,
                category == null ? CategoryId.OTHER.toString() : category,
                TypedFields.text(description),
                TypedFields.text(notes),
                isMemberOf(in, paidBy) ? paidBy : in.me().id().toString(),
                sharedBy != null && sharedBy.stream().allMatch(id -> isMemberOf(in, id)) ? sharedBy : everybody);
    }

    private static boolean isMemberOf(LedgerView ledger, @Nullable String id) {
        return ledger.members().stream()
                .anyMatch(member -> member.id().toString().equals(id));
    }

    ExpenseForm withKey(String key) {
        return new ExpenseForm(
                key, version, ledger, amount, currency, rate, spentOn, category, description, notes, paidBy, sharedBy);
    }

    ExpenseForm withVersion(int current) {
        return new ExpenseForm(
                formKey,
                current,
                ledger,
                amount,
                currency,
                rate,
                spentOn,
                category,
                description,
                notes,
                paidBy,
                sharedBy);
    }

    public boolean includes(MemberId member) {
        return sharedBy != null && sharedBy.contains(member.toString());
    }

    /** Null if something is wrong; the errors then say what, beside the field. */
    @Nullable
    ExpenseDraft toDraft(Locale locale, Errors errors) {
        Money money = TypedFields.money(amount, currency, locale, errors);
        LocalDate day = TypedFields.day(spentOn, "spentOn", errors);
        BigDecimal given = RateFields.read(rate, errors);
        if (sharedBy == null || sharedBy.isEmpty()) {
            errors.rejectValue("sharedBy", "expense.sharedBy.nobody");
        }
        if (errors.hasErrors() || money == null || day == null || sharedBy == null) {
            return null;
        }
        ExpenseDraft draft = ExpenseDraft.equally(
                money,
                day,
                new CategoryId(Keys.uuid(category)),
                TypedFields.text(description),
                TypedFields.text(notes),
                new MemberId(Keys.uuid(paidBy)),
                sharedBy.stream().map(id -> new MemberId(Keys.uuid(id))).toList());
        return draft.at(given);
    }
}
