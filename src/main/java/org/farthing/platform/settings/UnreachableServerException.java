package org.farthing.platform.settings;

/** A server that Farthing cannot do without did not answer, or refused. */
final class UnreachableServerException extends RuntimeException {

    final String server;
    final String variable;
    final String reason;

    UnreachableServerException(String server, String variable, String reason) {
        super(server + ": " + reason);
        this.server = server;
        this.variable = variable;
        this.reason = reason;
    }
}
