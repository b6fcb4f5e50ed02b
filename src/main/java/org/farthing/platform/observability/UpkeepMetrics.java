package org.farthing.platform.observability;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each job last ended well and when the last backup was made, in seconds since 1970 (UTC). Every instance reads
 * both from the database, because a job that no instance runs is the one to hear about. Not a number while the database
 * does not answer, or where there is nothing yet.
 */
@Component
class UpkeepMetrics {

    private static final Duration PRECISION = Duration.ofSeconds(15);

    /**
     * A job that has not run yet counts from when it is due, or it would alarm from the first minute on. One that has
     * failed ever since does not: it is due again and again.
     */
    private static final String FACTS = """
            select task_name as name, cast(extract(epoch from coalesce(last_success, case
                       when coalesce(consecutive_failures, 0) = 0 then execution_time
                       else to_timestamp(0) end)) as bigint) as at,
                   coalesce(consecutive_failures, 0) as failures
            from scheduled_task where task_instance = 'recurring'
            union all
            select '', cast(extract(epoch from max(finished_at)) as bigint), 0
            from backup having max(finished_at) is not null
            """;

    private static final String BACKUP = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private Map<String, Fact> facts = Map.of();
    private Instant readAt = Instant.MIN;

    UpkeepMetrics(JdbcClient jdbc, Clock clock, MeterRegistry metrics, List<RecurringTask<?>> jobs) {
        this.jdbc = jdbc;
        this.clock = clock;
        jobs.forEach(job -> watch(job.getName(), metrics));
        Gauge.builder("farthing.backup.last.success.timestamp", () -> value(BACKUP, Fact::at))
                .description("When the last complete backup was made")
                .baseUnit("seconds")
                .register(metrics);
    }

    private void watch(String job, MeterRegistry metrics) {
        Gauge.builder("farthing.job.last.success.timestamp", () -> value(job, Fact::at))
                .description(
                        "When the job last ended well; before its first run, when it is due; 0 if it only ever failed")
                .baseUnit("seconds")
                .tag("task", job)
                .register(metrics);
        Gauge.builder("farthing.job.failures", () -> value(job, Fact::failures))
                .description("How often the job has failed since it last ended well")
                .tag("task", job)
                .register(metrics);
    }

    private double value(String name, Function<Fact, Long> part) {
        Fact fact = facts().get(name);
        return fact == null ? Double.NaN : part.apply(fact);
    }

    /** One scrape asks for every gauge; they share what was read. */
    private synchronized Map<String, Fact> facts() {
        Instant now = clock.instant();
        if (readAt.isBefore(now.minus(PRECISION))) {
            readAt = now;
            facts = read();
        }
        return facts;
    }

    private Map<String, Fact> read() {
        try {
            return jdbc.sql(FACTS).query(Fact.class).list().stream()
                    .collect(Collectors.toMap(Fact::name, Function.identity()));
        } catch (DataAccessException e) {
            return Map.of();
        }
    }

    private record Fact(String name, long at, long failures) {}
}
