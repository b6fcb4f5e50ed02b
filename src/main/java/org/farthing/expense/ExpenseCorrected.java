package org.farthing.expense;

import org.farthing.ledger.LedgerView;

/** An expense says something else than before; published in the transaction of the correction. */
public record ExpenseCorrected(LedgerView ledger, ExpenseSnapshot before, ExpenseSnapshot after) {}
