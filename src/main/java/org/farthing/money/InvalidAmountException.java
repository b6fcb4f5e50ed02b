package org.farthing.money;

/** Thrown for text that is no amount; carries the message key that says why, for the edge to translate. */
public final class InvalidAmountException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final Object[] arguments;

    private InvalidAmountException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    static InvalidAmountException missing() {
        return new InvalidAmountException("amount.missing");
    }

    static InvalidAmountException unreadable() {
        return new InvalidAmountException("amount.unreadable");
    }

    static InvalidAmountException tooManyDecimals(int allowed) {
        return new InvalidAmountException("amount.tooManyDecimals", allowed);
    }

    static InvalidAmountException tooLarge() {
        return new InvalidAmountException("amount.tooLarge");
    }

    static InvalidAmountException zero() {
        return new InvalidAmountException("amount.zero");
    }

    static InvalidAmountException negative() {
        return new InvalidAmountException("amount.negative");
    }

    public String messageKey() {
        return messageKey;
    }

    /** For {@code amount.tooManyDecimals} the number of decimals allowed, otherwise nothing. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
