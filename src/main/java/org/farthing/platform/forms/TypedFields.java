package org.farthing.platform.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.farthing.money.AmountParser;
import org.farthing.money.Currencies;
import org.farthing.money.InvalidAmountException;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type. Each method gives null, with an error on the field, for what it cannot read. */
public final class TypedFields {

    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private TypedFields() {}

    /** A day between {@link #EARLIEST} and {@link #LATEST}, in the ISO form that date fields send. */
    public static @Nullable LocalDate day(@Nullable String iso, String field, Errors errors) {
        try {
            LocalDate day = LocalDate.parse(text(iso).strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
            errors.rejectValue(field, "date.outOfRange");
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "date.unreadable");
        }
        return null;
    }

    /** The fields {@code amount} and {@code currency} together. */
    public static @Nullable Money money(
            @Nullable String amount, @Nullable String currency, Locale locale, Errors errors) {
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

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
