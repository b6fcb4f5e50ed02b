package org.farthing.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The one test in which the application's own scheduler runs, as it does in production. */
@SpringBootTest(properties = "db-scheduler.enabled=true")
@DirtiesContext
class SchedulerTest {

    @Autowired
    Scheduler scheduler;

    @Autowired
    List<Task<?>> jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isStartedWithTheJobsOfAllModulesWhenTheApplicationIsReady() {
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
        assertThat(jobs)
                .extracting(Task::getName)
                .contains("audit-books", "forget-old-form-keys", "sweep-receipts")
                .isSubsetOf(jdbc.sql("select task_name from scheduled_task")
                        .query(String.class)
                        .list());
    }
}
