package org.farthing.api.http;

/** A change without the version it was made from (428). */
final class MissingVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
