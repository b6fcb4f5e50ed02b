package org.farthing.platform;

import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Some things that a person asks for change the whole history of a group. Their transactions may take longer than a page
 * waits for the database otherwise ({@code farthing.database.patience}).
 */
@Component
public class LongWork {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;

    LongWork(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of this transaction each statement, and the commit, may take a minute. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begins() {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
            return connection.getNetworkTimeout();
        });
    }
}
