package org.farthing.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.farthing.expense.ExpensesRecorded;
import org.farthing.ledger.InvitationUsed;
import org.farthing.ledger.LedgerChanged;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.receipt.ReceiptAttached;
import org.farthing.settlement.SettlementChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts after the commit only, so that what was taken back is in no number. */
@Component
class BusinessMetrics {

    private final Counter expenses;
    private final Counter settlements;
    private final Counter receipts;
    private final Counter receiptBytes;
    private final Counter invitationsMade;
    private final Counter invitationsUsed;

    BusinessMetrics(MeterRegistry metrics) {
        this.expenses = counter(metrics, "farthing.expenses.recorded", "Expenses that were recorded");
        this.settlements = counter(metrics, "farthing.settlements.recorded", "Payments between members");
        this.receipts = counter(metrics, "farthing.receipts.stored", "Files that were attached");
        this.receiptBytes = Counter.builder("farthing.receipts.stored.bytes")
                .description("Size of the files that were attached, without previews")
                .register(metrics);
        this.invitationsMade = counter(metrics, "farthing.invitations.made", "Links to join that were made");
        this.invitationsUsed = counter(metrics, "farthing.invitations.used", "People who came in by a link");
    }

    private static Counter counter(MeterRegistry metrics, String name, String description) {
        return Counter.builder(name).description(description).register(metrics);
    }

    @TransactionalEventListener
    void on(ExpensesRecorded event) {
        if (!event.moved()) {
            expenses.increment(event.expenses().size());
        }
    }

    @TransactionalEventListener
    void on(SettlementChanged event) {
        if (event.change() == SettlementChanged.Change.RECORDED) {
            settlements.increment();
        }
    }

    @TransactionalEventListener
    void on(ReceiptAttached event) {
        receipts.increment();
        receiptBytes.increment(event.bytes());
    }

    @TransactionalEventListener
    void on(LedgerChanged event) {
        if (event.what() == What.INVITATION_MADE) {
            invitationsMade.increment();
        }
    }

    @TransactionalEventListener
    void on(InvitationUsed event) {
        invitationsUsed.increment();
    }
}
