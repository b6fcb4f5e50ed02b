package org.farthing.api.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** Checks what was put together by hand, as {@code @Valid} checks what was sent. */
@Component
public class Validated {

    private final Validator validator;

    Validated(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidContent with all that is wrong */
    public <T> T check(T content) {
        InvalidContent faults = new InvalidContent();
        for (ConstraintViolation<T> violation : validator.validate(content)) {
            faults.add(violation.getPropertyPath().toString(), "=" + violation.getMessage());
        }
        faults.throwIfAny();
        return content;
    }
}
