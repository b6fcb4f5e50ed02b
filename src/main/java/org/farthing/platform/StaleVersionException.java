package org.farthing.platform;

/** Somebody else changed what is being changed; the edge shows both versions (409). */
public final class StaleVersionException extends RuntimeException {

    public StaleVersionException(String what, int submitted, int current) {
        super(what + ": version " + submitted + " was submitted, " + current + " is stored");
    }
}
