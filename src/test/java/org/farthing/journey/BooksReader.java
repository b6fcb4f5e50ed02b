package org.farthing.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the books of some ledgers straight from the database, all of it at one moment. */
final class BooksReader {

    private final String url;
    private final String ledgers;

    BooksReader(String url, List<UUID> ledgers) {
        this.url = url;
        this.ledgers =
                "('" + String.join("','", ledgers.stream().map(UUID::toString).toList()) + "')";
    }

    /** The moment lies between the two. */
    record Look(Books books, long from, long to) {}

    Look look() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "farthing", "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            long from = System.nanoTime();
            statement.execute("select 1");
            long to = System.nanoTime();
            return new Look(new Books(expenses(statement), settlements(statement), balances(statement)), from, to);
        }
    }

    /** A description is the name of the subject and, once it was corrected, a mark behind a stroke. */
    private List<Books.Expense> expenses(Statement statement) throws SQLException {
        Map<UUID, Map<UUID, Long>> paid = amounts(statement, "payment");
        Map<UUID, Map<UUID, Long>> owed = amounts(statement, "share");
        List<Books.Expense> found = new ArrayList<>();
        ResultSet rows = statement.executeQuery(
                "select id, ledger_id, description, amount, deleted_at is not null as trashed from expense where ledger_id in "
                        + ledgers);
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            String description = rows.getString("description");
            int stroke = description.indexOf('/');
            found.add(new Books.Expense(
                    rows.getObject("ledger_id", UUID.class),
                    stroke < 0 ? description : description.substring(0, stroke),
                    description.substring(stroke + 1),
                    rows.getLong("amount"),
                    rows.getBoolean("trashed"),
                    paid.getOrDefault(id, Map.of()),
                    owed.getOrDefault(id, Map.of())));
        }
        return found;
    }

    private Map<UUID, Map<UUID, Long>> amounts(Statement statement, String table) throws SQLException {
        Map<UUID, Map<UUID, Long>> found = new HashMap<>();
        ResultSet rows = statement.executeQuery(
                "select expense_id, member_id, amount from " + table + " where ledger_id in " + ledgers);
        while (rows.next()) {
            found.computeIfAbsent(rows.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                    .put(rows.getObject(2, UUID.class), rows.getLong(3));
        }
        return found;
    }

    private List<Books.Settlement> settlements(Statement statement) throws SQLException {
        List<Books.Settlement> found = new ArrayList<>();
        ResultSet rows = statement.executeQuery("select ledger_id, note, from_member, to_member, amount from settlement"
                + " where deleted_at is null and ledger_id in " + ledgers);
        while (rows.next()) {
            found.add(new Books.Settlement(
                    rows.getObject(1, UUID.class),
                    rows.getString(2),
                    rows.getObject(3, UUID.class),
                    rows.getObject(4, UUID.class),
                    rows.getLong(5)));
        }
        return found;
    }

    private List<Books.Balance> balances(Statement statement) throws SQLException {
        List<Books.Balance> found = new ArrayList<>();
        ResultSet rows = statement.executeQuery(
                "select ledger_id, member_id, balance from member_balance where ledger_id in " + ledgers);
        while (rows.next()) {
            found.add(new Books.Balance(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getLong(3)));
        }
        return found;
    }
}
