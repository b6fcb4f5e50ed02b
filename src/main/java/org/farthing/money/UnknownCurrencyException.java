package org.farthing.money;

/** Thrown for a code that names no currency an amount can be kept in. */
public class UnknownCurrencyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnknownCurrencyException(String code) {
        super("Unknown currency: " + code);
    }
}
