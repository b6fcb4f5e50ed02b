package org.farthing.platform.sql;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ResultSetExtractor;

/** A statement that reads, for somebody who sends it together with another one. */
public record Query<T>(String sql, List<?> parameters, ResultSetExtractor<T> rows) {

    /** The same, and the listener hears what it read, whoever sends it. */
    public Query<T> whenRead(Consumer<T> listener) {
        return new Query<>(sql, parameters, result -> {
            T read = rows.extractData(result);
            listener.accept(read);
            return read;
        });
    }
}
