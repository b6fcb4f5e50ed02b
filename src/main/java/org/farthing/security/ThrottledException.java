package org.farthing.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins; says how long to wait. */
public final class ThrottledException extends AuthenticationException {

    private final long seconds;

    ThrottledException(Duration wait) {
        super("throttled");
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    public long seconds() {
        return seconds;
    }
}
