package org.farthing.platform.forms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FormJobs {

    @Bean
    RecurringTask<Void> forgetOldFormKeys(OnceOnly onceOnly) {
        return Jobs.daily("forget-old-form-keys", LocalTime.of(3, 40), onceOnly::forgetOldKeys);
    }
}
