package org.farthing.api.http;

import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.NotFoundException;
import org.farthing.token.Grant;
import org.jspecify.annotations.Nullable;

/** Who calls, and what their token allows. */
public record Caller(AccountId id, Grant grant) {

    /** The only ledger that this token opens; null for any. */
    public @Nullable LedgerId onlyLedger() {
        return grant.ledger();
    }

    /** @throws NotFoundException if the token does not open the ledger, as if it were not there */
    public void require(LedgerId ledger) {
        if (!grant.opens(ledger)) {
            throw new NotFoundException("ledger");
        }
    }
}
