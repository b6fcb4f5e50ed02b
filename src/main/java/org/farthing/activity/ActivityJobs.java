package org.farthing.activity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ActivityJobs {

    /** Before the receipts are swept. */
    private static final LocalTime AT = LocalTime.of(4, 0);

    @Bean
    RecurringTask<Void> emptyTrash(TrashPurge purge) {
        return Jobs.daily("empty-trash", AT, purge::purge);
    }
}
