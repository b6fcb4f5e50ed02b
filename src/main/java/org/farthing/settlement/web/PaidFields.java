package org.farthing.settlement.web;

import java.util.Locale;
import org.farthing.money.AmountParser;
import org.farthing.money.Currencies;
import org.farthing.money.InvalidAmountException;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what was paid where that is another currency than the payment settles. */
final class PaidFields {

    private PaidFields() {}

    /** Null where nothing was typed; also, with an error on the field, for what cannot be. */
    static @Nullable Money read(
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String settled,
            Locale locale,
            Errors errors) {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        if (currency == null || !Currencies.isSupported(currency)) {
            errors.rejectValue("paidCurrency", "currency.unknown");
            return null;
        }
        if (currency.equals(settled)) {
            errors.rejectValue("paidCurrency", "settlement.paid.same");
            return null;
        }
        try {
            return AmountParser.parse(amount, Currencies.of(currency), locale);
        } catch (InvalidAmountException e) {
            errors.rejectValue("paidAmount", e.messageKey(), e.arguments(), null);
            return null;
        }
    }
}
