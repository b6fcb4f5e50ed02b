package org.farthing.settlement;

import java.time.LocalDate;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/**
 * All that a settlement said at one moment.
 *
 * @param paid what changed hands; the amount itself where it was paid in the currency of the debt
 */
public record SettlementSnapshot(
        SettlementId id,
        MemberId from,
        MemberId to,
        Money amount,
        LocalDate paidOn,
        PaymentMethod method,
        String note,
        Money paid) {}
