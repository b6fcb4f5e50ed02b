package org.farthing.platform.settings;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** Holds the start up until PostgreSQL and Redis answer, as they may be started at the same time as Farthing. */
@Component
class WaitForServers implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(WaitForServers.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Not reached, starting up or shutting down, too many connections; all else stays wrong however long we wait. */
    private static final Set<String> PASSING = Set.of("08001", "08006", "57P01", "57P03", "53300");

    private final ObjectProvider<StartSettings> settings;

    WaitForServers(ObjectProvider<StartSettings> settings) {
        this.settings = settings;
    }

    /** One question to a server. */
    @FunctionalInterface
    interface Question {
        void ask() throws Unanswered;
    }

    /** The question had no answer. */
    static final class Unanswered extends Exception {

        final boolean passing;

        Unanswered(Throwable cause, boolean passing) {
            super(firstLine(cause), cause);
            this.passing = passing;
        }

        private static String firstLine(Throwable cause) {
            return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource pool) {
            wait("PostgreSQL", "DATABASE_URL", () -> ask(pool));
        } else if (bean instanceof LettuceConnectionFactory redis) {
            wait("Redis", "REDIS_URL", () -> ask(redis));
        }
        return bean;
    }

    private static void ask(DataSource pool) throws Unanswered {
        try (Connection connection = pool.getConnection()) {
            connection.isValid(2);
        } catch (RuntimeException | SQLException e) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof SQLException sql && sql.getSQLState() != null)) {
                cause = cause.getCause();
            }
            throw new Unanswered(cause, cause instanceof SQLException sql && isPassing(sql));
        }
    }

    private static boolean isPassing(SQLException failure) {
        return failure.getSQLState() != null && PASSING.contains(failure.getSQLState());
    }

    private static void ask(LettuceConnectionFactory redis) throws Unanswered {
        try (RedisConnection connection = redis.getConnection()) {
            connection.ping();
        } catch (RuntimeException e) {
            throw unanswered(e);
        }
    }

    /** Redis says that it still reads its file, or has lost the one it copies; all else it answers stays wrong. */
    static Unanswered unanswered(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String answer = String.valueOf(cause.getMessage());
        boolean refused = answer.matches("(?s).*(WRONGPASS|NOAUTH|NOPERM|ERR ).*");
        boolean notReady = answer.startsWith("LOADING") || answer.startsWith("MASTERDOWN");
        boolean unreached =
                failure instanceof RedisConnectionFailureException || failure instanceof QueryTimeoutException;
        return new Unanswered(cause, notReady || (unreached && !refused));
    }

    private void wait(String server, String variable, Question question) {
        wait(server, variable, question, settings.getObject().patience(), PAUSE);
    }

    static void wait(String server, String variable, Question question, Duration patience, Duration pause) {
        long end = System.nanoTime() + patience.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                question.ask();
                return;
            } catch (Unanswered e) {
                String reason = String.valueOf(e.getMessage());
                if (!e.passing || System.nanoTime() + pause.toNanos() > end) {
                    throw new UnreachableServerException(server, variable, reason);
                }
                log.warn("{} does not answer yet, attempt {}: {}", server, attempt, reason);
                sleep(pause);
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
