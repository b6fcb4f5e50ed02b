package org.farthing.settlement.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.farthing.settlement.SettlementDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A payment between two members as it is typed. */
record SettlementForm(
        @Nullable String formKey,
        @Nullable String from,
        @Nullable String to,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String paidOn,
        @PlainText(max = 200, required = false) @Nullable String note) {

    SettlementForm withDefaults(String homeCurrency, LocalDate today) {
        return new SettlementForm(
                UUID.randomUUID().toString(),
                from,
                to,
                TypedFields.text(amount),
                currency == null ? homeCurrency : currency,
                paidOn == null ? today.toString() : paidOn,
                TypedFields.text(note));
    }

    SettlementForm withKey(String key) {
        return new SettlementForm(key, from, to, amount, currency, paidOn, note);
    }

    /** Null if something is wrong; the errors then say what, beside the field. */
    @Nullable
    SettlementDraft toDraft(Locale locale, Errors errors) {
        Money money = TypedFields.money(amount, currency, locale, errors);
        LocalDate day = TypedFields.day(paidOn, "paidOn", errors);
        if (from != null && from.equals(to)) {
            errors.rejectValue("to", "settlement.sameMember");
        }
        if (errors.hasErrors() || money == null || day == null) {
            return null;
        }
        return new SettlementDraft(
                new MemberId(Keys.uuid(from)), new MemberId(Keys.uuid(to)), money, day, TypedFields.text(note));
    }
}
