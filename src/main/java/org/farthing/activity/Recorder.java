package org.farthing.activity;

import java.util.List;
import java.util.UUID;
import org.farthing.activity.Entries.Entry;
import org.farthing.expense.ExpenseCorrected;
import org.farthing.expense.ExpenseRestored;
import org.farthing.expense.ExpenseSnapshot;
import org.farthing.expense.ExpenseTrashed;
import org.farthing.expense.ExpensesRecorded;
import org.farthing.ledger.LedgerChanged;
import org.farthing.ledger.LedgerView;
import org.farthing.receipt.ReceiptAttached;
import org.farthing.receipt.ReceiptDeleted;
import org.farthing.settlement.SettlementChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in the other modules and writes it down, before their transactions end. */
@Component
class Recorder {

    private final Entries entries;

    Recorder(Entries entries) {
        this.entries = entries;
    }

    @EventListener
    void on(ExpensesRecorded event) {
        List<Entry> recorded = event.expenses().stream()
                .map(expense -> entry(expense, null, expense))
                .toList();
        LedgerView ledger = event.ledger();
        Verb verb = !event.moved() ? Verb.EXPENSE_RECORDED : arrival(ledger);
        entries.append(ledger.id(), ledger.me().id(), verb, recorded);
    }

    private static Verb arrival(LedgerView ledger) {
        return ledger.isGroup() ? Verb.EXPENSE_BROUGHT : Verb.EXPENSE_RETURNED;
    }

    @EventListener
    void on(ExpenseCorrected event) {
        if (!event.before().equals(event.after())) {
            append(event.ledger(), Verb.EXPENSE_CORRECTED, entry(event.after(), event.before(), event.after()));
        }
    }

    @EventListener
    void on(ExpenseTrashed event) {
        append(
                event.ledger(),
                event.moved() ? departure(event.ledger()) : Verb.EXPENSE_TRASHED,
                entry(event.expense(), null, event.expense()));
    }

    private static Verb departure(LedgerView ledger) {
        return ledger.isGroup() ? Verb.EXPENSE_WITHDRAWN : Verb.EXPENSE_SHARED;
    }

    @EventListener
    void on(ExpenseRestored event) {
        append(
                event.ledger(),
                event.moved() ? arrival(event.ledger()) : Verb.EXPENSE_RESTORED,
                entry(event.expense(), null, event.expense()));
    }

    private static Entry entry(ExpenseSnapshot subject, @Nullable ExpenseSnapshot before, ExpenseSnapshot after) {
        return new Entry(subject.id().value(), before == null ? null : ExpenseFacts.of(before), ExpenseFacts.of(after));
    }

    @EventListener
    void on(SettlementChanged event) {
        Verb verb =
                switch (event.change()) {
                    case RECORDED -> Verb.SETTLEMENT_RECORDED;
                    case CORRECTED -> Verb.SETTLEMENT_CORRECTED;
                    case TRASHED -> Verb.SETTLEMENT_TRASHED;
                    case RESTORED -> Verb.SETTLEMENT_RESTORED;
                };
        SettlementFacts before = event.before() == null ? null : SettlementFacts.of(event.before());
        UUID subject = event.after().id().value();
        append(event.ledger(), verb, new Entry(subject, before, SettlementFacts.of(event.after())));
    }

    @EventListener
    void on(ReceiptAttached event) {
        append(event.ledger(), Verb.RECEIPT_ADDED, file(event.expense().value(), event.fileName()));
    }

    @EventListener
    void on(ReceiptDeleted event) {
        append(event.ledger(), Verb.RECEIPT_REMOVED, file(event.expense().value(), event.fileName()));
    }

    @EventListener
    void on(LedgerChanged event) {
        Note before = event.before() == null ? null : Note.text(event.before());
        Note after = event.after() == null ? null : Note.text(event.after());
        Verb verb = Verb.valueOf(event.what().name());
        entries.append(event.ledger(), event.actor(), verb, new Entry(event.subject(), before, after));
    }

    private static Entry file(UUID expense, String name) {
        return new Entry(expense, null, Note.text(name));
    }

    private void append(LedgerView ledger, Verb verb, Entry entry) {
        entries.append(ledger.id(), ledger.me().id(), verb, entry);
    }
}
