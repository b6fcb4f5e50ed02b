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
        String problem = problemOf(value == null ? "" : value);
        if (problem == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{" + problem + "}").addConstraintViolation();
        return false;
    }

    private @Nullable String problemOf(String value) {
        if (value.codePoints().allMatch(PlainTextValidator::isInvisible)) {
            return required ? "text.missing" : null;
        }
        if (value.codePointCount(0, value.length()) > max) {
            return "text.tooLong";
        }
        return value.codePoints().anyMatch(PlainTextValidator::isForbidden) ? "text.control" : null;
    }

    /** A no-break space or a direction mark is no blank for {@link String#isBlank()}, but nobody can see it either. */
    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Lone surrogates cannot be stored as UTF-8, control characters cannot be shown. */
    private static boolean isForbidden(int codePoint) {
        boolean lineBreak = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        int type = Character.getType(codePoint);
        return (type == Character.CONTROL && !lineBreak) || type == Character.SURROGATE;
    }
}
