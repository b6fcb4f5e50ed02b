package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@IntegrationTest
class WaitForServersTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    @Value("${spring.datasource.url}")
    String database;

    private final WaitForServers impatient = new WaitForServers(provider(new StartSettings(Duration.ZERO)));

    @Test
    void asksAgainUntilTheServerAnswers() {
        AtomicInteger asked = new AtomicInteger();
        WaitForServers.wait(
                "PostgreSQL",
                "DATABASE_URL",
                () -> {
                    if (asked.incrementAndGet() < 4) {
                        throw new WaitForServers.Unanswered(new IllegalStateException("starting up"), true);
                    }
                },
                Duration.ofMinutes(1),
                PAUSE);
        assertThat(asked).hasValue(4);
    }

    @Test
    void doesNotWaitForWhatStaysWrong() {
        AtomicInteger asked = new AtomicInteger();
        assertThatExceptionOfType(UnreachableServerException.class)
                .isThrownBy(() -> WaitForServers.wait(
                        "PostgreSQL",
                        "DATABASE_URL",
                        () -> {
                            asked.incrementAndGet();
                            throw new WaitForServers.Unanswered(new IllegalStateException("wrong password"), false);
                        },
                        Duration.ofMinutes(1),
                        PAUSE))
                .withMessageContaining("wrong password");
        assertThat(asked).hasValue(1);
    }

    @Test
    void namesTheVariableWhenNobodyListens() {
        try (HikariDataSource nowhere = new HikariDataSource()) {
            nowhere.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/farthing");
            assertThatExceptionOfType(UnreachableServerException.class)
                    .isThrownBy(() -> impatient.postProcessAfterInitialization(nowhere, "dataSource"))
                    .satisfies(e -> assertThat(e.variable).isEqualTo("DATABASE_URL"))
                    .withMessageContaining("refused");
        }
    }

    @Test
    void tellsADatabaseThatIsNotThereFromOneThatDoesNotAnswer() {
        WaitForServers patient = new WaitForServers(provider(new StartSettings(Duration.ofDays(1))));
        try (HikariDataSource other = new HikariDataSource()) {
            other.setJdbcUrl(database.replaceAll("/[a-z]+\\?", "/no_such_books?"));
            assertThatExceptionOfType(UnreachableServerException.class)
                    .isThrownBy(() -> patient.postProcessAfterInitialization(other, "dataSource"))
                    .withMessageContaining("no_such_books");
        }
    }

    @Test
    void waitsForRedisToo() {
        LettuceConnectionFactory nowhere =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", 1));
        nowhere.afterPropertiesSet();
        nowhere.start();
        try {
            assertThatExceptionOfType(UnreachableServerException.class)
                    .isThrownBy(() -> impatient.postProcessAfterInitialization(nowhere, "redis"))
                    .satisfies(e -> assertThat(
                                    new UnreachableServerAnalyzer().analyze(e).getAction())
                            .contains("REDIS_URL"));
        } finally {
            nowhere.destroy();
        }
    }

    private static ObjectProvider<StartSettings> provider(StartSettings settings) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("settings", settings);
        return beans.getBeanProvider(StartSettings.class);
    }
}
