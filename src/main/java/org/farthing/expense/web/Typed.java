package org.farthing.expense.web;

import java.util.Currency;
import java.util.Locale;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.money.AmountParser;
import org.farthing.money.InvalidAmountException;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.TypedFields;
import org.farthing.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** Reads the figures of a form in one currency and locale, and says of whom or what the unreadable ones are. */
record Typed(Currency currency, Locale locale, Errors errors) {

    private static final int DECIMALS = 6;

    /** Null, with an error on the split, for what is no amount. */
    @Nullable
    Figure amount(@Nullable String typed, String whose) {
        return figure(whose, Split.FIELD, () -> AmountParser.expression(TypedFields.text(typed), currency, locale));
    }

    /** Null, with an error on the split, for what is no number. */
    @Nullable
    Figure number(@Nullable String typed, String whose) {
        return figure(whose, Split.FIELD, () -> {
            try {
                return AmountParser.expression(TypedFields.text(typed), DECIMALS, locale);
            } catch (InvalidAmountException e) {
                throw new UnreadableNumber();
            }
        });
    }

    /** Null, with an error on the field, for what is no positive amount. */
    @Nullable
    Long minor(@Nullable String typed, String field, String whose) {
        try {
            return AmountParser.parse(TypedFields.text(typed), currency, locale).minor();
        } catch (InvalidAmountException e) {
            reject(field, whose, e.messageKey(), e.arguments());
            return null;
        }
    }

    /** What the lines make; null, with an error, if they are wrong, and if there are none. */
    @Nullable
    Money bill(Itemised lines) {
        try {
            return lines.items().isEmpty() ? null : lines.bill(Money.zero(currency));
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
            return null;
        }
    }

    private static final class UnreadableNumber extends RuntimeException {}

    @FunctionalInterface
    private interface Reader {
        String read();
    }

    private @Nullable Figure figure(String whose, String field, Reader reader) {
        try {
            return new Figure(reader.read());
        } catch (InvalidAmountException e) {
            reject(field, whose, e.messageKey(), e.arguments());
        } catch (UnreadableNumber | IllegalArgumentException e) {
            reject(field, whose, "number.unreadable");
        }
        return null;
    }

    private void reject(String field, String whose, String key, Object... arguments) {
        Object reason = new DefaultMessageSourceResolvable(new String[] {key}, arguments);
        errors.rejectValue(field, "expense.split.at", new Object[] {whose, reason}, null);
    }

    static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    static String show(Figure figure, Locale locale) {
        return MoneyFormat.expression(figure.text(), locale);
    }
}
