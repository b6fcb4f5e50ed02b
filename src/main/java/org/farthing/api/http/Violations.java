package org.farthing.api.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.util.StringUtils;

/** Finds out which field is meant when the database refuses something that the code has let through. */
final class Violations {

    /** The class of SQLSTATE for integrity constraints. */
    private static final String INTEGRITY = "23";

    private Violations() {}

    /** Also what is checked at the commit only, and wrapped in other exceptions there. */
    static boolean isOne(Exception failure) {
        return failure instanceof DataIntegrityViolationException
                || (NestedExceptionUtils.getRootCause(failure) instanceof PSQLException refusal
                        && String.valueOf(refusal.getSQLState()).startsWith(INTEGRITY));
    }

    /** Its name, which holds nothing that was typed; null where it is no single one. */
    static @Nullable String constraint(Exception failure) {
        return NestedExceptionUtils.getRootCause(failure) instanceof PSQLException refusal
                        && refusal.getServerErrorMessage() != null
                ? refusal.getServerErrorMessage().getConstraint()
                : null;
    }

    /** Null where it is no single one. */
    static @Nullable String field(Exception failure) {
        if (!(NestedExceptionUtils.getRootCause(failure) instanceof PSQLException refusal)) {
            return null;
        }
        ServerErrorMessage message = refusal.getServerErrorMessage();
        if (message == null) {
            return null;
        }
        String column = message.getColumn();
        return column != null ? camelCase(column) : field(message.getTable(), message.getConstraint());
    }

    /** A constraint is called {@code table_column_kind}, and both table and column can have several words. */
    static @Nullable String field(@Nullable String table, @Nullable String constraint) {
        if (constraint == null) {
            return null;
        }
        int start = table != null && constraint.startsWith(table + "_") ? table.length() : constraint.indexOf('_');
        int end = constraint.lastIndexOf('_');
        return start < 0 || end <= start ? null : camelCase(constraint.substring(start + 1, end));
    }

    private static String camelCase(String name) {
        return StringUtils.uncapitalize(
                Arrays.stream(name.split("_", -1)).map(StringUtils::capitalize).collect(Collectors.joining()));
    }
}
