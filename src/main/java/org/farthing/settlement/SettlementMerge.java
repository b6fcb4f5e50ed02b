package org.farthing.settlement;

import java.time.Clock;
import org.farthing.expense.Postings;
import org.farthing.ledger.LedgerDeleted;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberMerge;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the placeholder paid and received is the member's. A payment between the two goes to the trash, because nobody
 * pays themselves; it moved money from one pocket to the other.
 */
@Component
@Order(2)
class SettlementMerge implements MemberMerge {

    private final SettlementRepository settlements;
    private final Postings postings;
    private final JdbcClient jdbc;
    private final Clock clock;

    SettlementMerge(SettlementRepository settlements, Postings postings, JdbcClient jdbc, Clock clock) {
        this.settlements = settlements;
        this.postings = postings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void merge(LedgerView ledger, MemberId placeholder, MemberId member) {
        for (Settlement settlement : settlements.findByMember(ledger.id().value(), placeholder.value())) {
            post(ledger.id(), settlement, -1);
            if (!settlement.handOver(placeholder, member)) {
                settlement.trash(clock.instant());
            }
            post(ledger.id(), settlement, 1);
        }
        settlements.flush();
    }

    private void post(LedgerId ledger, Settlement settlement, int count) {
        if (!settlement.isTrashed()) {
            postings.postSettlement(ledger, settlement.from(), settlement.to(), settlement.settled(), count);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(LedgerDeleted event) {
        jdbc.sql("delete from settlement where ledger_id = ?")
                .param(event.ledger().value())
                .update();
    }
}
