package org.farthing.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment that settled a debt, or part of one.
 *
 * @param paid what changed hands; the same as the amount, unless it was paid in another currency than it settles
 * @param version to be given back with a correction
 */
public record SettlementView(
        SettlementId id,
        int version,
        MemberView from,
        MemberView to,
        Money amount,
        Money paid,
        LocalDate paidOn,
        PaymentMethod method,
        String note,
        MemberView recordedBy,
        Instant recordedAt,
        @Nullable Instant deletedAt) {

    /** Whether it was taken back. */
    public boolean trashed() {
        return deletedAt != null;
    }

    public boolean isPaidOtherwise() {
        return !paid.currency().equals(amount.currency());
    }
}
