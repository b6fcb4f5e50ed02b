package org.farthing.settlement.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.farthing.platform.web.LocalText;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementView;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A payment between two members as it is typed. */
record SettlementForm(
        @Nullable String formKey,
        @Nullable Integer version,
        @Nullable String from,
        @Nullable String to,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String paidOn,
        @Nullable String method,

        @PlainText(max = PaymentMethod.LONGEST, required = false) @Nullable
        String methodWords,

        @PlainText(max = SettlementDraft.NOTE_LENGTH, required = false) @Nullable
        String note,

        @Nullable String paidAmount,
        @Nullable String paidCurrency) {

    static SettlementForm of(SettlementView settlement, Locale locale) {
        return new SettlementForm(
                null,
                settlement.version(),
                settlement.from().id().toString(),
                settlement.to().id().toString(),
                new LocalText(locale).plain(settlement.amount()),
                settlement.amount().currencyCode(),
                settlement.paidOn().toString(),
                MethodFields.choice(settlement.method()),
                MethodFields.words(settlement.method()),
                settlement.note(),
                settlement.isPaidOtherwise() ? new LocalText(locale).plain(settlement.paid()) : null,
                settlement.isPaidOtherwise() ? settlement.paid().currencyCode() : null);
    }

    SettlementForm withDefaults(LedgerView ledger, LocalDate today) {
        return new SettlementForm(
                UUID.randomUUID().toString(),
                null,
                from,
                to == null ? somebodyElse(ledger) : to,
                TypedFields.text(amount),
                currency == null ? ledger.currency().getCurrencyCode() : currency,
                paidOn == null ? today.toString() : paidOn,
                method,
                TypedFields.text(methodWords),
                TypedFields.text(note),
                paidAmount,
                paidCurrency);
    }

    /** Nobody pays themselves, so the form does not start with it. */
    private @Nullable String somebodyElse(LedgerView ledger) {
        String payer = from == null ? ledger.me().id().toString() : from;
        return ledger.activeMembers().stream()
                .map(member -> member.id().toString())
                .filter(member -> !member.equals(payer))
                .findFirst()
                .orElse(null);
    }

    SettlementForm withKey(String key) {
        return new SettlementForm(
                key, version, from, to, amount, currency, paidOn, method, methodWords, note, paidAmount, paidCurrency);
    }

    SettlementForm withVersion(int other) {
        return new SettlementForm(
                formKey,
                other,
                from,
                to,
                amount,
                currency,
                paidOn,
                method,
                methodWords,
                note,
                paidAmount,
                paidCurrency);
    }

    /** Null if something is wrong; the errors then say what, beside the field. */
    @Nullable
    SettlementDraft toDraft(Locale locale, Errors errors) {
        Money money = TypedFields.money(amount, currency, locale, errors);
        LocalDate day = TypedFields.day(paidOn, "paidOn", errors);
        Money paid = PaidFields.read(paidAmount, paidCurrency, currency, locale, errors);
        PaymentMethod how = MethodFields.read(method, methodWords, errors);
        if (from != null && from.equals(to)) {
            errors.rejectValue("to", "settlement.sameMember");
        }
        if (errors.hasErrors() || money == null || day == null) {
            return null;
        }
        return new SettlementDraft(
                new MemberId(Keys.uuid(from)),
                new MemberId(Keys.uuid(to)),
                money,
                day,
                how,
                TypedFields.text(note),
                paid);
    }
}
