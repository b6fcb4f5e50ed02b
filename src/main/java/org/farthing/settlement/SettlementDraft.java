package org.farthing.settlement;

import java.time.LocalDate;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment of one member to another, to be recorded. The amount is positive, in the currency of the debt.
 *
 * @param paid what changed hands, if that was another currency than the debt's, else null
 */
public record SettlementDraft(
        MemberId from,
        MemberId to,
        Money amount,
        LocalDate paidOn,
        PaymentMethod method,
        String note,
        @Nullable Money paid) {

    /** In characters. */
    public static final int NOTE_LENGTH = 200;

    public SettlementDraft(
            MemberId from, MemberId to, Money amount, LocalDate paidOn, PaymentMethod method, String note) {
        this(from, to, amount, paidOn, method, note, null);
    }

    public SettlementDraft(MemberId from, MemberId to, Money amount, LocalDate paidOn, String note) {
        this(from, to, amount, paidOn, PaymentMethod.UNSAID, note);
    }
}
