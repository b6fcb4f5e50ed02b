package org.farthing.receipt;

import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerView;

/**
 * A file was attached to an expense; published in the same transaction.
 *
 * @param bytes the size of the file, without its preview
 */
public record ReceiptAttached(LedgerView ledger, ExpenseId expense, String fileName, long bytes) {}
