package org.farthing.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.farthing.platform.jobs.Jobs;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class UpkeepMetricsTest {

    private static final RecurringTask<Void> JOB = Jobs.every(Duration.ofHours(1), "watched-in-a-test", () -> {});

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    @AfterEach
    void nothingHasRunYet() {
        store("delete from scheduled_task where task_name = 'watched-in-a-test'");
        store("delete from backup");
    }

    @Test
    void saysWhenAJobLastEndedWellAndHowOftenItFailedSince() {
        store("insert into scheduled_task (task_name, task_instance, execution_time, picked, last_success,"
                + " consecutive_failures, version)"
                + " values ('watched-in-a-test', 'recurring', to_timestamp(7200), false, to_timestamp(3600), 2, 1)");
        watch(jdbc);

        assertThat(gauge("farthing.job.last.success.timestamp")).isEqualTo(3600);
        assertThat(gauge("farthing.job.failures")).isEqualTo(2);
    }

    @Test
    void aJobThatHasNotRunCountsFromWhenItIsDue() {
        store("insert into scheduled_task (task_name, task_instance, execution_time, picked, version)"
                + " values ('watched-in-a-test', 'recurring', to_timestamp(7200), false, 1)");
        watch(jdbc);

        assertThat(gauge("farthing.job.last.success.timestamp")).isEqualTo(7200);
    }

    @Test
    void aJobThatHasNeverEndedWellIsOldHoweverOftenItIsDueAgain() {
        store("insert into scheduled_task (task_name, task_instance, execution_time, picked, last_failure,"
                + " consecutive_failures, version)"
                + " values ('watched-in-a-test', 'recurring', to_timestamp(7200), false, to_timestamp(3600), 1, 1)");
        watch(jdbc);

        assertThat(gauge("farthing.job.last.success.timestamp")).isZero();
    }

    @Test
    void saysWhenTheLastBackupWasMade() {
        watch(jdbc);
        assertThat(gauge("farthing.backup.last.success.timestamp")).isNaN();

        store("insert into backup (finished_at, bytes) values (to_timestamp(60), 1), (to_timestamp(120), 1)");
        metrics.clear();
        watch(jdbc);
        assertThat(gauge("farthing.backup.last.success.timestamp")).isEqualTo(120);
    }

    @Test
    void isNotANumberWhileTheDatabaseDoesNotAnswer() {
        watch(JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere")));

        assertThat(gauge("farthing.job.last.success.timestamp")).isNaN();
    }

    private void store(String sql) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    private void watch(JdbcClient source) {
        new UpkeepMetrics(source, Clock.systemUTC(), metrics, List.of(JOB));
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }
}
