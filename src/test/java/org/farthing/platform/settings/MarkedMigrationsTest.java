package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.farthing.support.IntegrationTest;
import org.farthing.support.OtherDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MarkedMigrationsTest {

    @Autowired
    DataSource dataSource;

    /** The mark cannot be written, as if the migration were killed before it. */
    @Test
    void aChangesetIsThereTogetherWithItsMarkOrNotAtAll() throws Exception {
        JdbcClient.create(dataSource).sql("create database marked").update();
        DataSource marked = OtherDatabase.beside(dataSource, "marked");
        JdbcClient database = JdbcClient.create(marked);

        assertThatThrownBy(() -> migrate(marked)).hasStackTraceContaining("power_is_cut");
        assertThat(isThere(database, "first_part")).isTrue();
        assertThat(isThere(database, "second_part")).isFalse();

        database.sql("alter table databasechangelog drop constraint power_is_cut")
                .update();
        migrate(marked);
        assertThat(isThere(database, "second_part")).isTrue();
        assertThat(database.sql("select id from databasechangelog order by orderexecuted")
                        .query(String.class)
                        .list())
                .containsExactly("first", "second");
    }

    private static void migrate(DataSource database) throws LiquibaseException {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(database);
        liquibase.setChangeLog("classpath:/db/marked.sql");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
    }

    private static boolean isThere(JdbcClient database, String table) {
        return database.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
