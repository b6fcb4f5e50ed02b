package org.farthing.platform;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain says no. Carries a message key with its arguments, and the form field it concerns when there is
 * one; the edge translates it. Nothing of the refused command has been stored.
 */
public final class Rejection extends RuntimeException {

    private final @Nullable String field;
    private final String messageKey;
    private final Object[] arguments;

    private Rejection(@Nullable String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public static Rejection of(String messageKey, Object... arguments) {
        return new Rejection(null, messageKey, arguments);
    }

    public static Rejection ofField(String field, String messageKey, Object... arguments) {
        return new Rejection(field, messageKey, arguments);
    }

    public @Nullable String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
