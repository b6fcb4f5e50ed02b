package org.farthing.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class JobsTest {

    private static final int JOBS = 20;

    @Autowired
    DataSource database;

    final List<Scheduler> instances = new ArrayList<>();
    final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void stop() {
        instances.forEach(Scheduler::stop);
    }

    @Test
    void aJobThatIsDueRunsOnOneOfTheInstancesOnly() throws Exception {
        CountDownLatch done = new CountDownLatch(JOBS);
        List<RecurringTask<Void>> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            jobs.add(Jobs.daily("test-" + UUID.randomUUID(), LocalTime.now().minusHours(1), () -> {
                runs.incrementAndGet();
                done.countDown();
            }));
        }
        start(jobs);
        start(jobs);
        start(jobs);

        jobs.forEach(job -> instances.get(0).reschedule(job.getDefaultTaskInstance(), Instant.now()));

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        instances.forEach(Scheduler::stop);
        assertThat(runs).hasValue(JOBS);
    }

    @Test
    void aJobThatFailsRunsAgain() throws Exception {
        CountDownLatch done = new CountDownLatch(2);
        start(List.of(Jobs.every(Duration.ofMillis(1), "test-" + UUID.randomUUID(), () -> {
            done.countDown();
            throw new IllegalStateException("a failure that the test wants");
        })));

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private void start(List<RecurringTask<Void>> jobs) {
        Scheduler instance = Scheduler.create(database)
                .startTasks(jobs)
                .tableName("scheduled_task")
                .threads(4)
                .pollingInterval(Duration.ofMillis(50))
                .commitWhenAutocommitDisabled(true)
                .build();
        instances.add(instance);
        instance.start();
    }
}
