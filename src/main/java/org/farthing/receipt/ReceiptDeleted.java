package org.farthing.receipt;

import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerView;

/** A file of an expense was deleted; published in the same transaction. */
public record ReceiptDeleted(LedgerView ledger, ExpenseId expense, String fileName) {}
