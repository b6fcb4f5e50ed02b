package org.farthing.expense;

/** Says whether an expense may have been settled among those who share it, so that it can no more be taken out. */
@FunctionalInterface
public interface SettledPolicy {

    boolean mayBeSettled(ExpenseView expense);
}
