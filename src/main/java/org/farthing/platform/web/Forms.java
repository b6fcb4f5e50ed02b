package org.farthing.platform.web;

import org.farthing.platform.Rejection;
import org.springframework.validation.Errors;

/** Brings what the domain refused to the form field it concerns. */
public final class Forms {

    private Forms() {}

    public static void reject(Errors errors, Rejection rejection) {
        String field = rejection.field();
        if (field == null) {
            errors.reject(rejection.messageKey(), rejection.arguments(), null);
        } else {
            errors.rejectValue(field, rejection.messageKey(), rejection.arguments(), null);
        }
    }
}
