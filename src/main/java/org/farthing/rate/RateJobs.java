package org.farthing.rate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RateJobs {

    /** Asks the bank once a working day; the pause is how soon a failure is tried again. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> loadReferenceRates(RateLoader loader) {
        return Jobs.every(PAUSE, "load-reference-rates", loader::loadIfDue);
    }
}
