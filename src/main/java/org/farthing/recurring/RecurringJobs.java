package org.farthing.recurring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RecurringJobs {

    @Bean
    RecurringTask<Void> makeRecurringExpenses(RecurringRun run) {
        return Jobs.every(Duration.ofMinutes(1), "make-recurring-expenses", run::makeDue);
    }
}
