package org.farthing.platform.forms;

import org.jspecify.annotations.Nullable;

/** The rule behind {@link PlainText}, for text that no form holds. */
public final class PlainTexts {

    private PlainTexts() {}

    /** The key of the message that says what is wrong; null if nothing is. */
    public static @Nullable String problemOf(String value, int max, boolean required) {
        if (required && value.codePoints().allMatch(PlainTexts::isInvisible)) {
            return "text.missing";
        }
        if (value.codePointCount(0, value.length()) > max) {
            return "text.tooLong";
        }
        return value.codePoints().anyMatch(PlainTexts::isForbidden) ? "text.control" : null;
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
