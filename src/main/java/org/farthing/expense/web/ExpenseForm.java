package org.farthing.expense.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Currencies;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.money.RateText;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An expense as it is typed. Everything is text, so that what cannot be read comes back as it was.
 *
 * @param madeFor the ledger whose members, rates and currency the form was about when it was shown
 * @param rateCurrency for which the field of the rate was shown
 * @param payments who paid, where it was more than one; then nobody is {@code paidBy}
 */
record ExpenseForm(
        @Nullable String formKey,
        @Nullable Integer version,
        @Nullable String ledger,
        @Nullable String madeFor,
        @Nullable String kind,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String rate,
        @Nullable String rateCurrency,
        @Nullable String spentOn,
        @Nullable String category,

        @PlainText(max = ExpenseDraft.DESCRIPTION_LENGTH) @Nullable
        String description,

        @PlainText(max = ExpenseDraft.NOTES_LENGTH, required = false) @Nullable
        String notes,

        @Nullable String paidBy,
        @Nullable List<PayerRow> payments,
        @Nullable List<String> sharedBy,
        @Nullable SplitForm split) {

    static final String NAME = "expenseForm";

    static ExpenseForm of(ExpenseView expense, Locale locale) {
        boolean severalPaid = expense.payments().size() > 1;
        return new ExpenseForm(
                null,
                expense.version(),
                expense.ledger().id().toString(),
                expense.ledger().id().toString(),
                expense.kind().name(),
                MoneyFormat.plain(expense.amount().abs(), locale),
                expense.amount().currencyCode(),
                expense.rate() == null ? null : RateText.plain(expense.rate(), locale),
                expense.amount().currencyCode(),
                expense.spentOn().toString(),
                expense.category().id().toString(),
                expense.description(),
                expense.notes(),
                severalPaid ? null : expense.payments().get(0).member().id().toString(),
                severalPaid ? PayerRow.of(expense, locale) : null,
                expense.split().members().stream().map(MemberId::toString).toList(),
                SplitForm.of(expense.split(), locale));
    }

    /** Fills in what was left open and drops what is about another ledger; without today, the day stays open. */
    ExpenseForm withDefaults(LedgerView in, @Nullable LocalDate today) {
        boolean sameLedger = isMadeFor(in.id());
        List<String> everybody = in.activeMembers().stream()
                .map(member -> member.id().toString())
                .toList();
        ExpenseForm filled = new ExpenseForm(
                formKey == null ? UUID.randomUUID().toString() : formKey,
                version,
                in.id().toString(),
                in.id().toString(),
                kind,
                TypedFields.text(amount),
                sameLedger && currency != null ? currency : in.currency().getCurrencyCode(),
                sameLedger ? rate : null,
                rateCurrency,
                spentOn == null && today != null ? today.toString() : spentOn,
                category == null ? CategoryId.OTHER.toString() : category,
                TypedFields.text(description),
                TypedFields.text(notes),
                isMemberOf(in, paidBy) ? paidBy : in.me().id().toString(),
                sameLedger ? payments : null,
                sharedBy != null && sharedBy.stream().allMatch(id -> isMemberOf(in, id)) ? sharedBy : everybody,
                sameLedger || split == null ? split : split.withoutPeople());
        return filled.withWeights(in);
    }

    boolean isMadeFor(LedgerId in) {
        return madeFor == null || madeFor.equals(in.toString());
    }

    private static boolean isMemberOf(LedgerView ledger, @Nullable String id) {
        return ledger.members().stream()
                .anyMatch(member -> member.id().toString().equals(id));
    }

    ExpenseForm withKey(String key) {
        return with(key, version, amount, payments, split);
    }

    ExpenseForm withVersion(int current) {
        return with(formKey, current, amount, payments, split);
    }

    ExpenseForm withAmount(Money sum, Locale locale) {
        return with(formKey, version, MoneyFormat.plain(sum, locale), payments, split);
    }

    ExpenseForm withPayments(@Nullable List<PayerRow> payers) {
        return with(formKey, version, amount, payers, split);
    }

    ExpenseForm withItems(List<ItemRow> items) {
        return with(formKey, version, amount, payments, shape().with(items));
    }

    /** Where a split by shares is only just chosen, everybody who shares has their usual weight. */
    ExpenseForm withWeights(LedgerView in) {
        return with(formKey, version, amount, payments, shape().withWeights(in, this::includes));
    }

    private ExpenseForm with(
            @Nullable String key,
            @Nullable Integer current,
            @Nullable String typedAmount,
            @Nullable List<PayerRow> payers,
            @Nullable SplitForm shape) {
        return new ExpenseForm(
                key,
                current,
                ledger,
                madeFor,
                kind,
                typedAmount,
                currency,
                rate,
                rateCurrency,
                spentOn,
                category,
                description,
                notes,
                paidBy,
                payers,
                sharedBy,
                shape);
    }

    public boolean includes(MemberId member) {
        return sharedBy != null && sharedBy.contains(member.toString());
    }

    public boolean isRefund() {
        return ExpenseKind.REFUND.name().equals(kind);
    }

    public boolean severalPaid() {
        return payments != null && !payments.isEmpty();
    }

    /** What was typed for a payer. */
    public String paid(MemberId member) {
        return PayerRow.typed(SplitForm.rows(payments), member);
    }

    public SplitForm shape() {
        return split == null ? SplitForm.EQUALLY : split;
    }

    /** Null if something is wrong; the errors then say what, beside the field. */
    @Nullable
    ExpenseDraft toDraft(LedgerView in, Locale locale, Errors errors) {
        Split shared = toSplit(in, locale, errors);
        Money total = total(shared, locale, errors);
        LocalDate day = TypedFields.day(spentOn, "spentOn", errors);
        BigDecimal exchange = RateFields.read(this, in, errors);
        List<PaymentDraft> paid = total == null ? List.of() : toPayments(in, total, locale, errors);
        if (errors.hasErrors() || total == null || day == null || shared == null) {
            return null;
        }
        return new ExpenseDraft(
                isRefund() ? ExpenseKind.REFUND : ExpenseKind.EXPENSE,
                total,
                day,
                new CategoryId(Keys.uuid(category)),
                TypedFields.text(description),
                TypedFields.text(notes),
                paid,
                shared,
                exchange);
    }

    /** Null without a currency, which {@link #total} complains about. */
    @Nullable
    Split toSplit(LedgerView in, Locale locale, Errors errors) {
        if (currency == null || !Currencies.isSupported(currency)) {
            return null;
        }
        Split shared = shape().toSplit(in, sharedBy, new Typed(Currencies.of(currency), locale, errors));
        if (shape().chosen() == SplitMode.EQUAL && shared.members().isEmpty()) {
            errors.rejectValue("sharedBy", "expense.sharedBy.nobody");
        }
        return shared;
    }

    /** With its sign. The lines of a bill make the amount where none is typed. */
    @Nullable
    Money total(@Nullable Split shared, Locale locale, Errors errors) {
        Money bill = shared instanceof Itemised lines && Typed.isBlank(amount) ? bill(lines, errors) : null;
        Money typed = bill == null || !bill.isPositive() ? TypedFields.money(amount, currency, locale, errors) : bill;
        return typed == null || !isRefund() ? typed : typed.negated();
    }

    /** What the lines that are typed make, null if they make nothing. */
    @Nullable
    Money bill(Itemised lines, Errors errors) {
        return new Typed(Currencies.of(TypedFields.text(currency)), Locale.ROOT, errors).bill(lines);
    }

    List<PaymentDraft> toPayments(LedgerView in, Money total, Locale locale, Errors errors) {
        if (payments == null || payments.isEmpty()) {
            return List.of(new PaymentDraft(new MemberId(Keys.uuid(paidBy)), total.minor()));
        }
        return PayerRow.read(SplitForm.rows(payments), in, total, new Typed(total.currency(), locale, errors));
    }
}
