package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
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

    /** While it reads its append-only file, and while the link to the one it copies is down. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'."
            })
    void waitsForARedisThatIsNotReadyYet(String answer) {
        assertThat(isPassing(new RedisSystemException("", new RedisCommandExecutionException(answer))))
                .isTrue();
    }

    @Test
    void waitsForARedisThatDoesNotAnswerInTime() {
        RuntimeException late = new RedisCommandTimeoutException("Command timed out after 2 second(s)");
        assertThat(isPassing(new QueryTimeoutException("", late))).isTrue();
        assertThat(isPassing(new RedisConnectionFailureException("", late))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONGPASS invalid username-password pair", "NOAUTH Authentication required."})
    void doesNotWaitForARedisThatRefuses(String answer) {
        RuntimeException refusal = new RedisCommandExecutionException(answer);
        assertThat(isPassing(new RedisConnectionFailureException("", refusal))).isFalse();
        assertThat(isPassing(new RedisSystemException("", refusal))).isFalse();
    }

    private static boolean isPassing(RuntimeException failure) {
        return WaitForServers.unanswered(failure).passing;
    }

    private static ObjectProvider<StartSettings> provider(StartSettings settings) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("settings", settings);
        return beans.getBeanProvider(StartSettings.class);
    }
}
