package org.farthing.settlement;

import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/**
 * One payment of a plan, ready to be confirmed.
 *
 * @param group the name of the ledger
 * @param me which of the two one is oneself, if any
 */
public record PlannedPayment(Confirmed payment, String group, String from, String to, MemberId me) {

    /** What is needed to find the payment in the plan again, when it is confirmed. */
    public record Confirmed(LedgerId ledger, MemberId from, MemberId to, Money amount) {

        /** What {@link #parse} reads back. */
        public String text() {
            return String.join(
                    ":",
                    ledger.toString(),
                    from.toString(),
                    to.toString(),
                    amount.currencyCode(),
                    String.valueOf(amount.minor()));
        }

        /** @throws IllegalArgumentException for what {@link #text} never gives */
        public static Confirmed parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException("No payment of a plan");
            }
            return new Confirmed(
                    new LedgerId(UUID.fromString(parts[0])),
                    new MemberId(UUID.fromString(parts[1])),
                    new MemberId(UUID.fromString(parts[2])),
                    Money.of(Long.parseLong(parts[4]), parts[3]));
        }
    }

    public boolean isFromMe() {
        return payment.from().equals(me);
    }

    public boolean isToMe() {
        return payment.to().equals(me);
    }
}
