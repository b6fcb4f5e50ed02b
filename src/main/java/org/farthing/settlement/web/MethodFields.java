package org.farthing.settlement.web;

import org.farthing.platform.forms.TypedFields;
import org.farthing.settlement.PaymentMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The choice of a payment method, and the words for one that is not among them. */
final class MethodFields {

    private static final String OTHER = "other";

    private MethodFields() {}

    static PaymentMethod read(@Nullable String method, @Nullable String words, Errors errors) {
        String chosen = TypedFields.text(method);
        if (chosen.isEmpty()) {
            return PaymentMethod.UNSAID;
        }
        if (!PaymentMethod.KNOWN.contains(chosen)) {
            errors.rejectValue("method", "settlement.method.unknown");
            return PaymentMethod.UNSAID;
        }
        String own = TypedFields.text(words).strip();
        boolean fits = PaymentMethod.fits(own); // what is longer has its own message already
        return chosen.equals(OTHER) && !own.isEmpty() && fits ? new PaymentMethod(own) : new PaymentMethod(chosen);
    }

    static String choice(PaymentMethod method) {
        return method.isSaid() && !method.isKnown() ? OTHER : method.text();
    }

    static String words(PaymentMethod method) {
        return method.isKnown() ? "" : method.text();
    }
}
