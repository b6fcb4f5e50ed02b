package org.farthing.platform.forms;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private int max;
    private boolean required;

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
        required = constraint.required();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        String problem = PlainTexts.problemOf(value == null ? "" : value, max, required);
        if (problem == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{" + problem + "}").addConstraintViolation();
        return false;
    }
}
