package org.farthing.ledger;

import java.util.List;
import org.farthing.money.Money;

/** Knows what stands open between a member and the others. Whoever keeps the balances implements it. */
public interface LeavingPolicy {

    /** One amount a currency, positive where the member is owed; empty for somebody who is settled. */
    List<Money> openBalances(LedgerId ledger, MemberId member);
}
