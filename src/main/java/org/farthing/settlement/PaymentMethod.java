package org.farthing.settlement;

import java.util.List;

/** How money changed hands: one of the known ways, or in the words of whoever recorded it; empty if nobody said. */
public record PaymentMethod(String text) {

    public static final int LONGEST = 40;

    /** Named in every language; {@code other} is the last, for those who name none. */
    public static final List<String> KNOWN = List.of("cash", "transfer", "card", "other");

    public static final PaymentMethod UNSAID = new PaymentMethod("");

    public PaymentMethod {
        text = text.strip();
        if (!fits(text)) {
            throw new IllegalArgumentException("The name of a method is too long");
        }
    }

    /** In characters as people count them, which an emoji is one of. */
    public static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST;
    }

    public boolean isSaid() {
        return !text.isEmpty();
    }

    public boolean isKnown() {
        return KNOWN.contains(text);
    }
}
