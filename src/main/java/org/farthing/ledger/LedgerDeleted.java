package org.farthing.ledger;

import org.farthing.account.AccountId;

/**
 * A group goes for ever. Each module removes its rows of it, in the same transaction and in any order: foreign keys are
 * checked at its end. What is left refuses the commit.
 *
 * @param by the owner who deletes it
 */
public record LedgerDeleted(AccountId by, LedgerId ledger) {}
