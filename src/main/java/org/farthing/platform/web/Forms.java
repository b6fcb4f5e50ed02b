package org.farthing.platform.web;

import java.util.Arrays;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** Brings what the domain refused to the form field it concerns. */
public final class Forms {

    private Forms() {}

    public static void reject(Errors errors, Rejection rejection) {
        String field = rejection.field();
        if (field == null) {
            errors.reject(rejection.messageKey(), arguments(rejection), null);
        } else {
            errors.rejectValue(field, rejection.messageKey(), arguments(rejection), null);
        }
    }

    /**
     * What was read from a form inside of the transaction that stores it.
     *
     * @param read null if something is wrong with the form
     */
    public static <T> T valid(@Nullable T read) {
        if (read == null) {
            throw new InvalidFormException();
        }
        return read;
    }

    /** Amounts are written as the reader writes them; a message knows how to write everything else. */
    private static Object[] arguments(Rejection rejection) {
        return Arrays.stream(rejection.arguments())
                .map(argument -> argument instanceof Money amount
                        ? MoneyFormat.format(amount, LocaleContextHolder.getLocale())
                        : argument)
                .toArray();
    }

    /** Shows a form that was sent before under a fresh key. */
    public static void rejectReused(Model model, String name, Object formWithFreshKey) {
        rejectReplaced(model, name, formWithFreshKey, "form.reused");
    }

    /** Shows another form than the one that was sent. The model forgets the errors of a form that is replaced. */
    public static void rejectReplaced(Model model, String name, Object form, String messageKey) {
        BindingResult errors = new BeanPropertyBindingResult(form, name);
        errors.reject(messageKey);
        model.addAttribute(name, form).addAttribute(BindingResult.MODEL_KEY_PREFIX + name, errors);
    }
}
