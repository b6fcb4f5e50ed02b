package org.farthing.expense;

import org.farthing.ledger.LedgerView;

/**
 * An expense has gone into the trash; published in the same transaction.
 *
 * @param moved whether it has gone to another ledger
 */
public record ExpenseTrashed(LedgerView ledger, ExpenseSnapshot expense, boolean moved) {}
