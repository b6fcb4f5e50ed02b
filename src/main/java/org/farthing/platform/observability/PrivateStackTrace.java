package org.farthing.platform.observability;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints what failed without messages while a request is served: they quote what people typed. Outside of requests, as
 * when the application does not start, there is nothing to hide.
 */
public final class PrivateStackTrace implements StackTracePrinter {

    private static final StackTracePrinter OPEN = StandardStackTracePrinter.rootLast();
    private static final StackTracePrinter DISCREET =
            StandardStackTracePrinter.rootLast().withFormatter(PrivateStackTrace::nameOf);

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        (RequestId.current() == null ? OPEN : DISCREET).printStackTrace(throwable, out);
    }

    private static String nameOf(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + " (SQLSTATE " + sql.getSQLState() + ")" : name;
    }
}
