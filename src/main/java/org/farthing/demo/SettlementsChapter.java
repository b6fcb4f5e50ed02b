package org.farthing.demo;

import java.time.LocalDate;
import java.util.List;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.platform.Ids;
import org.farthing.settlement.Balances;
import org.farthing.settlement.CurrencyBalances;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The flatmates pay Alice back by standing order, and after the trip one debt in each currency is settled. */
@Component
@Profile("demo")
@Order(4)
class SettlementsChapter implements Chapter {

    private final Households households;
    private final Settlements settlements;
    private final Balances balances;

    SettlementsChapter(Households households, Settlements settlements, Balances balances) {
        this.households = households;
        this.settlements = settlements;
        this.balances = balances;
    }

    @Override
    public void write(Cast cast, LocalDate today) {
        for (LedgerView group : households.groupsOf(cast.alice())) {
            if (group.name().equals(FlatChapter.NAME)) {
                payStandingOrders(cast, group, today);
            } else {
                payFirstSuggestions(cast, group, TripChapter.departure(today).plusDays(30));
            }
        }
    }

    private void payStandingOrders(Cast cast, LedgerView flat, LocalDate today) {
        List<MemberId> members =
                flat.activeMembers().stream().map(MemberView::id).toList();
        for (int month = FlatChapter.MONTHS - 1; month > 0; month--) {
            LocalDate day = today.minusMonths(month).withDayOfMonth(3);
            pay(cast, flat, members.get(1), members.get(0), Money.of(24_000, "EUR"), day, "Standing order");
            pay(cast, flat, members.get(2), members.get(0), Money.of(38_000, "EUR"), day, "Standing order");
        }
    }

    private void payFirstSuggestions(Cast cast, LedgerView trip, LocalDate day) {
        balances.of(trip).stream()
                .map(CurrencyBalances::plan)
                .filter(plan -> !plan.isEmpty())
                .map(plan -> plan.get(0))
                .forEach(payment -> pay(
                        cast, trip, payment.from().id(), payment.to().id(), payment.amount(), day, "In cash, thanks"));
    }

    private void pay(
            Cast cast, LedgerView ledger, MemberId from, MemberId to, Money amount, LocalDate day, String note) {
        SettlementDraft draft = new SettlementDraft(from, to, amount, day, note);
        settlements.record(cast.alice().id(), ledger.id(), new SettlementId(Ids.next()), draft);
    }
}
