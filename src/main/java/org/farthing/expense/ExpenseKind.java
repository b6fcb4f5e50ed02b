package org.farthing.expense;

/** An expense is positive, a refund negative. */
public enum ExpenseKind {
    EXPENSE,
    REFUND
}
