package org.farthing.platform.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * Sends several statements to PostgreSQL at once and waits for all of them, because on the way each one costs as much
 * as on the server. They run in the order in which they were given; where one fails, those behind it do not run and the
 * transaction is lost, as with statements that are sent one by one. Without a transaction it refuses.
 */
@Component
public class RoundTrip {

    private final JdbcTemplate jdbc;
    /** What waits for the end of {@link #together}. */
    private final ThreadLocal<@Nullable List<Update>> waiting = new ThreadLocal<>();

    RoundTrip(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds back the updates of the action and sends them when it ends; what it reads does not see them yet. */
    public void together(Runnable action) {
        if (waiting.get() != null) {
            action.run();
            return;
        }
        List<Update> updates = new ArrayList<>();
        waiting.set(updates);
        try {
            action.run();
        } finally {
            waiting.remove();
        }
        if (!updates.isEmpty()) {
            send(updates, PreparedStatement::execute);
        }
    }

    /** Runs at once, unless it is part of {@link #together}. */
    public void run(Update update) {
        List<Update> updates = waiting.get();
        if (updates == null) {
            jdbc.update(update.sql(), update.parameters().toArray());
        } else {
            updates.add(update);
        }
    }

    /** The rows that the update has changed, and what was read after it. */
    public record Outcome<T>(int updated, T read) {}

    /** Runs the update, and then the queries whatever the update has changed; not within {@link #together}. */
    public <T> Outcome<T> run(Update update, Query<?> alongside, Query<T> then) {
        Assert.state(waiting.get() == null, "The queries would overtake what waits");
        return Objects.requireNonNull(send(List.of(update, update(alongside), update(then)), statement -> {
            statement.execute();
            int updated = statement.getUpdateCount();
            read(statement, alongside);
            return new Outcome<>(updated, read(statement, then));
        }));
    }

    private static Update update(Query<?> query) {
        return new Update(query.sql(), query.parameters());
    }

    private static <T> T read(PreparedStatement statement, Query<T> query) throws SQLException {
        statement.getMoreResults();
        try (ResultSet rows = statement.getResultSet()) {
            return Objects.requireNonNull(query.rows().extractData(rows));
        }
    }

    private <T> @Nullable T send(List<Update> updates, PreparedStatementCallback<T> callback) {
        Assert.state(TransactionSynchronizationManager.isActualTransactionActive(), "There is no transaction");
        String sql = String.join(";\n", updates.stream().map(Update::sql).toList());
        Object[] parameters = updates.stream()
                .flatMap(update -> (Stream<?>) update.parameters().stream())
                .toArray();
        return jdbc.execute(sql, (PreparedStatementCallback<T>) statement -> {
            new ArgumentPreparedStatementSetter(parameters).setValues(statement);
            return callback.doInPreparedStatement(statement);
        });
    }
}
