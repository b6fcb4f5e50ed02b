package org.farthing.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Makes the jobs of the modules: a module declares each as a bean, and the scheduler starts it when the application is
 * ready. A job that fails runs again at its next time; one whose instance died is taken over by another, so a job has to
 * bear being run twice. What was due while nothing ran starts at once.
 */
public final class Jobs {

    private Jobs() {}

    /** Once a day, by the clock of the machine. */
    public static RecurringTask<Void> daily(String name, LocalTime at, Runnable work) {
        return of(name, Schedules.daily(ZoneId.systemDefault(), at), work);
    }

    /** Again and again, with a pause behind each run. */
    public static RecurringTask<Void> every(Duration pause, String name, Runnable work) {
        return of(name, Schedules.fixedDelay(pause), work);
    }

    private static RecurringTask<Void> of(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }
}
