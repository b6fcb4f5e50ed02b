package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.farthing.support.IntegrationTest;
import org.farthing.support.OtherDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        assertThat(DatabaseLocaleCheck.knowsTheCaseOfLetters(
                        JdbcClient.create(OtherDatabase.beside(dataSource, "of_letters_only"))))
                .isFalse();
    }

    @Test
    void aDatabaseThatGoesAwayAtThatMomentDoesNotEndTheStart() throws SQLException {
        DatabaseLocaleCheck check =
                new DatabaseLocaleCheck(JdbcClient.create(OtherDatabase.beside(dataSource, "there_is_none")));

        assertThatCode(check::check).doesNotThrowAnyException();
    }
}
