package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
class DatabaseLocaleCheckTest {

    @Autowired
    DataSource dataSource;

    @Test
    void aDatabaseThatWasMadeWithTheLocaleCIsNoticed() throws SQLException {
        JdbcClient ours = JdbcClient.create(dataSource);
        ours.sql("create database of_letters_only template template0 encoding 'UTF8' locale 'C' locale_provider libc")
                .update();

        assertThat(DatabaseLocaleCheck.knowsTheCaseOfLetters(ours)).isTrue();
        assertThat(DatabaseLocaleCheck.knowsTheCaseOfLetters(JdbcClient.create(in("of_letters_only"))))
                .isFalse();
    }

    private DataSource in(String database) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            String url = connection.getMetaData().getURL().replaceFirst("/postgres\\b", "/" + database);
            return new DriverManagerDataSource(url, connection.getMetaData().getUserName(), "");
        }
    }
}
