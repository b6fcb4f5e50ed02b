package org.farthing.platform.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says at the start that the database was made with the locale C, for which letters other than A to Z have no case: who
 * searches for "über" would not find "Über". It cannot be changed afterwards, so it stops nothing.
 */
@Component
class DatabaseLocaleCheck {

    private static final Logger log = LoggerFactory.getLogger(DatabaseLocaleCheck.class);

    private final JdbcClient jdbc;

    DatabaseLocaleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A database that goes away at this moment is not worth a start either. */
    @EventListener(ApplicationStartedEvent.class)
    void check() {
        try {
            if (!knowsTheCaseOfLetters(jdbc)) {
                log.warn(
                        "The database does not know that Ä is the capital of ä, so searching for text finds less. Make it"
                                + " with the locale C.UTF-8, see docs/TROUBLESHOOTING.md");
            }
        } catch (DataAccessException e) {
            log.warn("The locale of the database was not looked at: {}", e.toString());
        }
    }

    static boolean knowsTheCaseOfLetters(JdbcClient jdbc) {
        return jdbc.sql("select lower('Ä') = 'ä'").query(Boolean.class).single();
    }
}
