package org.farthing.receipt;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.farthing.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReceiptJobs {

    @Bean
    RecurringTask<Void> sweepReceipts(ReceiptSweep sweep) {
        return Jobs.daily("sweep-receipts", LocalTime.of(4, 10), sweep::sweep);
    }
}
