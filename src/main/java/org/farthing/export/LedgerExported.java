package org.farthing.export;

import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;

/** A member took along what is in a group. */
public record LedgerExported(AccountId account, LedgerId ledger) {}
