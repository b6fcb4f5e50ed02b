package org.farthing.settlement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SettlementJobs {

    @Bean
    RecurringTask<Void> auditBooks(BooksAudit audit) {
        return Jobs.daily("audit-books", LocalTime.of(3, 20), () -> audit.keep(audit.compare()));
    }
}
