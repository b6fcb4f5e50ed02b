package org.farthing.expense;

import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/** What one member paid of an expense, in minor units of its currency and with its sign. */
public record PaymentDraft(MemberId member, long minor) {

    /** The form field that refusals of payments belong to. */
    public static final String FIELD = "payments";

    /** @throws Rejection unless everybody pays once, with the sign of the total, and together they pay it all */
    public static List<PaymentDraft> requireTotal(List<PaymentDraft> payments, Money total) {
        if (payments.stream().map(PaymentDraft::member).distinct().count() != payments.size()) {
            throw Rejection.ofField(FIELD, "expense.payments.twice");
        }
        if (payments.stream().anyMatch(paid -> Long.signum(paid.minor()) != Long.signum(total.minor()))) {
            throw Rejection.ofField(FIELD, "expense.payments.sign");
        }
        long sum = payments.stream().mapToLong(PaymentDraft::minor).reduce(0, Math::addExact);
        Money paid = new Money(sum, total.currency()).abs();
        Money missing = total.abs().minus(paid);
        if (missing.isPositive()) {
            throw Rejection.ofField(FIELD, "expense.payments.less", paid, missing);
        }
        if (missing.isNegative()) {
            throw Rejection.ofField(FIELD, "expense.payments.more", paid, missing.negated());
        }
        return payments;
    }
}
