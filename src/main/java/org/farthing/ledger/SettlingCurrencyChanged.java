package org.farthing.ledger;

/** A group settles in another way than before, so its balances have to be computed again, in the same transaction. */
public record SettlingCurrencyChanged(LedgerId ledger) {}
