package org.farthing.token;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TokenJobs {

    @Bean
    RecurringTask<Void> forgetEndedAppSessions(AppSessions sessions) {
        return Jobs.daily("forget-ended-app-sessions", LocalTime.of(3, 45), sessions::forgetEnded);
    }
}
