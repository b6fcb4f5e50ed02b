package org.farthing.settlement;

import java.time.LocalDate;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/** A payment of one member to another, to be recorded. The amount is positive, in the currency of the debt. */
public record SettlementDraft(
        MemberId from, MemberId to, Money amount, LocalDate paidOn, PaymentMethod method, String note) {

    public SettlementDraft(MemberId from, MemberId to, Money amount, LocalDate paidOn, String note) {
        this(from, to, amount, paidOn, PaymentMethod.UNSAID, note);
    }
}
