package org.farthing.platform;

import java.util.concurrent.Executor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs what must not hold a connection of the database, or must not happen if the transaction is rolled back. */
public final class AfterCommit {

    private AfterCommit() {}

    /** On the executor, once the present transaction is committed; at once where there is none. */
    public static void run(Runnable task, Executor executor) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            executor.execute(task);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(task);
            }
        });
    }
}
