package org.farthing.expense;

import org.farthing.ledger.LedgerView;

/**
 * An expense has gone to another ledger, where it has a new identifier. Published in the transaction of the move, which
 * holds the locks of both ledgers.
 *
 * @param ledger where it is now
 * @param withReceipts whether its files go along
 */
public record ExpenseMoved(ExpenseId from, LedgerView ledger, ExpenseId to, boolean withReceipts) {}
