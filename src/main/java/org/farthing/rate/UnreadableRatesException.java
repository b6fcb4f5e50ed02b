package org.farthing.rate;

/** Thrown for a file that is not what the European Central Bank publishes; nothing of it is used. */
class UnreadableRatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRatesException(String message) {
        super(message);
    }

    UnreadableRatesException(String message, Throwable cause) {
        super(message, cause);
    }
}
