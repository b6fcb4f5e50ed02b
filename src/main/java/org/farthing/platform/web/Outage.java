package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * PostgreSQL, Redis or a disk does not do its part. What was asked fails, but nothing is broken: it can be asked again
 * in a while.
 */
public final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final String ATTRIBUTE = Outage.class.getName();
    private static final int RETRY_AFTER = 5;

    /**
     * Of SQL: no connection, a deadlock, out of resources such as disk, stopped by an operator or by a time limit, a
     * disk that fails.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A standby that still takes the place of the one that writes; a lock that was not to be had in time. */
    private static final Set<String> STATES = Set.of("25006", "55P03");

    private Outage() {}

    /** Looks at the causes too: what a failure is wrapped in depends on the moment at which the connection broke. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException) {
                return false;
            }
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof TransientDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLTransientException
                || cause.getClass().getName().startsWith("io.lettuce.core.Redis")
                || (cause instanceof SQLException sql && isOfState(sql.getSQLState()))
                || (cause instanceof IOException && isFull(cause.getMessage()));
    }

    /** The driver always gives a state; the pool gives none when it has closed a connection that broke. */
    private static boolean isOfState(@Nullable String state) {
        return state == null
                || (state.length() == 5 && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state)));
    }

    private static boolean isFull(@Nullable String message) {
        return message != null && message.contains("No space left on device");
    }

    /**
     * Tells when to come back. From now on nobody asks who is signed in, which would be to wait for the same part again:
     * the answer is made as for a visitor.
     */
    public static void note(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, true);
            log.warn("A part of the system does not answer: {}", describe(failure));
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
    }

    /** Names the classes of a failure and of its causes, and states of SQL; messages may quote what was typed. */
    public static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append(" < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                text.append(' ').append(sql.getSQLState());
            }
        }
        return text.toString();
    }

    /** Whether this request has met one. */
    public static boolean isNotedIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** Whether the request that this thread serves has met one. */
    public static boolean isNotedNow() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && isNotedIn(now.getRequest());
    }
}
