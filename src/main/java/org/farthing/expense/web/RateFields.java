package org.farthing.expense.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Currencies;
import org.farthing.money.RateText;
import org.farthing.rate.Rates;
import org.farthing.rate.ReferenceRate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Offers the reference rate of the day for an expense in a foreign currency, and reads what is made of it. */
@Component
class RateFields {

    private final Rates rates;

    RateFields(Rates rates) {
        this.rates = rates;
    }

    /**
     * The field where one is wanted: in a group, for another currency than its own. Where the group settles in its own
     * currency a rate is needed, so the offer stands in the field; elsewhere it stands beside it.
     *
     * @param typed null if nothing could have been typed yet
     */
    @Nullable
    RateField of(
            LedgerView ledger,
            @Nullable String currency,
            @Nullable String spentOn,
            @Nullable String typed,
            Locale locale) {
        boolean foreign = currency != null
                && Currencies.isSupported(currency)
                && !currency.equals(ledger.currency().getCurrencyCode());
        if (currency == null || !foreign || !ledger.isGroup()) {
            return null;
        }
        ReferenceRate reference = day(spentOn)
                .flatMap(day -> rates.find(Currencies.of(currency), ledger.currency(), day))
                .orElse(null);
        String offer = reference == null ? "" : RateText.plain(reference.value(), locale);
        String value = typed != null ? typed : ledger.settlesInOwn() ? offer : "";
        return new RateField(currency, ledger.currency().getCurrencyCode(), value, offer, reference);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Null also for a rate that was typed for another currency. */
    static @Nullable String current(ExpenseForm form) {
        return form.rateCurrency() == null || form.rateCurrency().equals(form.currency()) ? form.rate() : null;
    }

    /**
     * Null where none was typed; also, with an error on the field, for what cannot be read, or was typed for another
     * currency than the one that is chosen now.
     */
    static @Nullable BigDecimal read(ExpenseForm form, LedgerView ledger, Errors errors) {
        String typed = current(form);
        boolean foreign = !ledger.currency().getCurrencyCode().equals(form.currency());
        if (typed == null && form.rate() != null && !form.rate().isBlank() && foreign) {
            errors.rejectValue("rate", "expense.rate.otherCurrency", new Object[] {form.rateCurrency()}, null);
        }
        if (typed == null || typed.isBlank()) {
            return null;
        }
        BigDecimal rate = RateText.parse(typed).orElse(null);
        if (rate == null) {
            errors.rejectValue("rate", "expense.rate.unreadable");
        }
        return rate;
    }
}
