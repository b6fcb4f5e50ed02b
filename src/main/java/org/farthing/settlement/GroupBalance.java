package org.farthing.settlement;

import org.farthing.ledger.LedgerId;
import org.farthing.money.Money;

/** What one account is owed (positive) or owes (negative) in one group, in one currency. */
public record GroupBalance(LedgerId ledger, String name, Money balance) {}
