package org.farthing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ConnectionSettingsTest {

    @Autowired
    DataSource source;

    @ParameterizedTest
    @CsvSource({"jit, off", "plan_cache_mode, force_generic_plan"})
    void aNewConnectionKeepsItsSettingsWhenItsFirstTransactionIsRolledBack(String setting, String expected)
            throws SQLException {
        source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1");
            connection.rollback();
            try (ResultSet row = statement.executeQuery("show " + setting)) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(expected);
            }
        }
    }
}
