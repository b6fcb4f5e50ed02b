package org.farthing.expense;

import java.util.List;
import org.farthing.ledger.LedgerView;

/**
 * Expenses have been recorded, one by one or many at once; published in their transaction.
 *
 * @param ledger as the one who recorded them sees it
 * @param moved whether they have come from another ledger
 */
public record ExpensesRecorded(LedgerView ledger, List<ExpenseSnapshot> expenses, boolean moved) {}
