package org.farthing.ledger;

/**
 * A group goes for ever. Each module removes its rows of it, in the same transaction and in any order: foreign keys are
 * checked at its end. What is left refuses the commit.
 */
public record LedgerDeleted(LedgerId ledger) {}
