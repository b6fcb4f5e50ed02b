package org.farthing.expense;

/** An expense is positive, a refund negative; income is no spending. */
public enum ExpenseKind {
    EXPENSE,
    REFUND,
    INCOME
}
