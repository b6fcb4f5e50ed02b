package org.farthing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.farthing.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntegrationTest
class ConnectionSettingsTest {

    @Autowired
    DataSource source;

    @Autowired
    LongWork longWork;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

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

    @Test
    void longWorkOfARequestHasPatienceUntilItsTransactionEnds() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            Integer usual = networkTimeout();
            Integer during = transaction.execute(status -> {
                longWork.begins();
                return networkTimeout();
            });

            assertThat(during).isEqualTo(60_000).isGreaterThan(usual);
            assertThat(networkTimeout()).isEqualTo(usual);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private @Nullable Integer networkTimeout() {
        return jdbc.execute((ConnectionCallback<Integer>) Connection::getNetworkTimeout);
    }
}
