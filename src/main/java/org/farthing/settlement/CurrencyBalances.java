package org.farthing.settlement;

import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;

/**
 * Who is owed and who owes in one currency; the lines add up to zero.
 *
 * @param plan the payments that settle all of it
 */
public record CurrencyBalances(String currency, List<Line> lines, List<Payment> plan) {

    /** Positive: is owed; negative: owes. */
    public record Line(MemberView member, Money balance) {}

    public record Payment(MemberView from, MemberView to, Money amount) {}

    public boolean isSettled() {
        return plan.isEmpty();
    }

    /** How many payments of the plan this member sends or receives. */
    public long paymentsOf(MemberId member) {
        return plan.stream()
                .filter(payment ->
                        payment.from().id().equals(member) || payment.to().id().equals(member))
                .count();
    }

    public Money of(MemberId member) {
        return lines.stream()
                .filter(line -> line.member().id().equals(member))
                .map(Line::balance)
                .findFirst()
                .orElse(Money.of(0, currency));
    }
}
