package org.farthing.expense;

import org.farthing.account.AccountId;

/** Somebody took along the list of their expenses. */
public record ExpensesExported(AccountId account) {}
