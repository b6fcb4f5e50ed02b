package org.farthing.ledger;

import java.util.UUID;
import org.farthing.account.AccountId;

/** Somebody came into a group by an invitation; published in the transaction that let them in. */
public record InvitationUsed(AccountId account, LedgerId ledger, UUID invitation) {}
