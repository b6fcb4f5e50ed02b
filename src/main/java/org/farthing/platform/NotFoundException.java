package org.farthing.platform;

/** What was asked for does not exist, or not for the one who asks: both get the same 404, so that nobody can probe. */
public final class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
