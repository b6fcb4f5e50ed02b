package org.farthing.trail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TrailJobs {

    @Bean
    RecurringTask<Void> forgetOldSecurityEvents(Trail trail) {
        return Jobs.daily("forget-old-security-events", LocalTime.of(3, 50), trail::forgetOld);
    }
}
