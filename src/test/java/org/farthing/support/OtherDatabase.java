package org.farthing.support;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database beside that of the tests, on the same server. */
public final class OtherDatabase {

    private OtherDatabase() {}

    /** Whether it exists is found out by whoever connects. */
    public static DataSource beside(DataSource ours, String name) throws SQLException {
        try (Connection connection = ours.getConnection()) {
            String url = connection.getMetaData().getURL().replaceFirst("/postgres\\b", "/" + name);
            return new DriverManagerDataSource(url, connection.getMetaData().getUserName(), "");
        }
    }
}
