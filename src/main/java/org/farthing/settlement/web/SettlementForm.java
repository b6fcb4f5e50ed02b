package org.farthing.settlement.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.farthing.expense.ExpenseDraft;
import org.farthing.ledger.MemberId;
import org.farthing.money.AmountParser;
import org.farthing.money.Currencies;
import org.farthing.money.InvalidAmountException;
import org.farthing.money.Money;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
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
                text(amount),
                currency == null ? homeCurrency : currency,
                paidOn == null ? today.toString() : paidOn,
                text(note));
    }

    SettlementForm withKey(String key) {
        return new SettlementForm(key, from, to, amount, currency, paidOn, note);
    }

    /** Null if something is wrong; the errors then say what, beside the field. */
    @Nullable
    SettlementDraft toDraft(Locale locale, Errors errors) {
        Money money = money(locale, errors);
        LocalDate day = day(errors);
        if (from != null && from.equals(to)) {
            errors.rejectValue("to", "settlement.sameMember");
        }
        if (errors.hasErrors() || money == null || day == null) {
            return null;
        }
        return new SettlementDraft(new MemberId(Keys.uuid(from)), new MemberId(Keys.uuid(to)), money, day, text(note));
    }

    private @Nullable Money money(Locale locale, Errors errors) {
        if (currency == null || !Currencies.isSupported(currency)) {
            errors.rejectValue("currency", "currency.unknown");
            return null;
        }
        try {
            return AmountParser.parse(text(amount), Currencies.of(currency), locale);
        } catch (InvalidAmountException e) {
            errors.rejectValue("amount", e.messageKey(), e.arguments(), null);
            return null;
        }
    }

    private @Nullable LocalDate day(Errors errors) {
        try {
            LocalDate day = LocalDate.parse(text(paidOn).strip());
            if (!day.isBefore(ExpenseDraft.EARLIEST) && !day.isAfter(ExpenseDraft.LATEST)) {
                return day;
            }
            errors.rejectValue("paidOn", "date.outOfRange");
        } catch (DateTimeParseException e) {
            errors.rejectValue("paidOn", "date.unreadable");
        }
        return null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
