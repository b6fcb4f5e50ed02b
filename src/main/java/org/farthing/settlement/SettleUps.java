package org.farthing.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.PlannedPayment.Confirmed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles many debts in one action: everything in a group, everything with one of its members, or with one person. */
@Service
public class SettleUps {

    private final Ledgers ledgers;
    private final Balances balances;
    private final Standings standings;
    private final Settlements settlements;

    SettleUps(Ledgers ledgers, Balances balances, Standings standings, Settlements settlements) {
        this.ledgers = ledgers;
        this.balances = balances;
        this.standings = standings;
        this.settlements = settlements;
    }

    /** @param with the member whose payments are wanted, null for those of all */
    public List<PlannedPayment> ofGroup(AccountId account, LedgerId id, @Nullable MemberId with) {
        LedgerView ledger = ledgers.find(account, id);
        if (with != null && ledger.member(with).isEmpty()) {
            throw new NotFoundException("member");
        }
        return balances.of(ledger).stream()
                .flatMap(currency -> currency.plan().stream())
                .filter(payment -> with == null
                        || payment.from().id().equals(with)
                        || payment.to().id().equals(with))
                .map(payment -> planned(ledger, payment))
                .toList();
    }

    private static PlannedPayment planned(LedgerView ledger, CurrencyBalances.Payment payment) {
        return new PlannedPayment(
                confirmed(ledger, payment),
                ledger.name(),
                payment.from().name(),
                payment.to().name(),
                ledger.me().id());
    }

    private static Confirmed confirmed(LedgerView ledger, CurrencyBalances.Payment payment) {
        return new Confirmed(ledger.id(), payment.from().id(), payment.to().id(), payment.amount());
    }

    /** What is open between oneself and this person, over all groups where one may write. */
    public List<PlannedPayment> withPerson(AccountId account, UUID person) {
        return standings.of(account).people().stream()
                .filter(known -> known.id().equals(person))
                .flatMap(known -> known.debts().stream()
                        .filter(PersonBalance.Debt::writable)
                        .map(debt -> planned(known.name(), debt)))
                .toList();
    }

    private static PlannedPayment planned(String name, PersonBalance.Debt debt) {
        Money amount = debt.amount().abs();
        return debt.amount().isPositive()
                ? new PlannedPayment(
                        new Confirmed(debt.ledger(), debt.them(), debt.me(), amount), debt.group(), name, "", debt.me())
                : new PlannedPayment(
                        new Confirmed(debt.ledger(), debt.me(), debt.them(), amount),
                        debt.group(),
                        "",
                        name,
                        debt.me());
    }

    /**
     * Records all of these payments, or none.
     *
     * @param batch that they will have in common, made by the caller so that a form counts once
     * @throws Rejection unless each of them is still suggested just so
     */
    @Transactional
    public void settle(
            AccountId account,
            UUID batch,
            List<Confirmed> payments,
            LocalDate paidOn,
            PaymentMethod method,
            String note) {
        if (payments.isEmpty()) {
            throw Rejection.ofField("payment", "settlement.plan.nothing");
        }
        Map<UUID, List<Confirmed>> byLedger = payments.stream()
                .distinct()
                .collect(Collectors.groupingBy(payment -> payment.ledger().value(), TreeMap::new, Collectors.toList()));
        byLedger.forEach((id, confirmed) -> {
            LedgerView ledger = ledgers.lock(account, new LedgerId(id));
            requireSuggested(ledger, confirmed);
            confirmed.forEach(payment -> settlements.record(
                    ledger,
                    new SettlementId(Ids.next()),
                    batch,
                    new SettlementDraft(payment.from(), payment.to(), payment.amount(), paidOn, method, note)));
        });
    }

    private void requireSuggested(LedgerView ledger, List<Confirmed> payments) {
        List<Confirmed> suggested = balances.of(ledger).stream()
                .flatMap(currency -> currency.plan().stream())
                .map(payment -> confirmed(ledger, payment))
                .toList();
        if (!suggested.containsAll(payments)) {
            throw Rejection.ofField("payment", "settlement.plan.changed");
        }
    }
}
