package org.farthing.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One value of a table, under the name of its column.
 *
 * @param value a decimal amount, yes or no, a moment, or text
 */
record Cell(String column, @Nullable Object value) {

    static List<String> columns(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }

    static List<Cell> of(ResultSet row) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (String column : columns(row)) {
            cells.add(new Cell(column, value(row, column)));
        }
        return cells;
    }

    private static @Nullable Object value(ResultSet row, String column) throws SQLException {
        if (column.endsWith("amount")) {
            return amount(row, column);
        }
        return switch (row.getMetaData().getColumnTypeName(row.findColumn(column))) {
            case "bool" -> row.getObject(column, Boolean.class);
            case "timestamptz" -> moment(row.getObject(column, OffsetDateTime.class));
            default -> row.getString(column);
        };
    }

    private static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
        Long minor = row.getObject(column, Long.class);
        String currency = row.getString(column.replace("amount", "currency"));
        return minor == null || currency == null
                ? null
                : Money.of(minor, currency).decimal();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** What a spreadsheet would take for a formula starts with an apostrophe. */
    @Nullable
    String forSpreadsheet() {
        boolean formula = value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + value : text();
    }

    private @Nullable String text() {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value == null ? null : value.toString();
    }

    void write(JsonGenerator json) {
        if (value instanceof Boolean yes) {
            json.writeBooleanProperty(column, yes);
        } else {
            json.writeStringProperty(column, text());
        }
    }
}
