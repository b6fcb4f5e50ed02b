package org.farthing.expense;

import org.farthing.ledger.LedgerView;

/**
 * An expense has come back from the trash; published in the same transaction.
 *
 * @param moved whether it has come back from another ledger
 */
public record ExpenseRestored(LedgerView ledger, ExpenseSnapshot expense, boolean moved) {}
