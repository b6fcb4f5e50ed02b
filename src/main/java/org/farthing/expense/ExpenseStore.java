package org.farthing.expense;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.farthing.ledger.LedgerView;
import org.farthing.platform.sql.RoundTrip;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what became of expenses, posts it to the stored sums and tells the other modules, on as few ways to the database
 * as it takes. The caller holds the lock of the ledger.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExpenseStore {

    private final EntityManager entities;
    private final NewExpenses newExpenses;
    private final Postings postings;
    private final RoundTrip roundTrip;
    private final ApplicationEventPublisher events;

    ExpenseStore(
            EntityManager entities,
            NewExpenses newExpenses,
            Postings postings,
            RoundTrip roundTrip,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.newExpenses = newExpenses;
        this.postings = postings;
        this.roundTrip = roundTrip;
        this.events = events;
    }

    /** @param moved whether they come from another ledger */
    void add(LedgerView ledger, List<Expense> recorded, boolean moved) {
        List<Entry> entries =
                recorded.stream().flatMap(expense -> expense.entries().stream()).toList();
        List<ExpenseSnapshot> snapshots =
                recorded.stream().map(Expense::snapshot).toList();
        roundTrip.together(() -> {
            newExpenses.store(recorded);
            postings.post(ledger, List.of(), entries);
            events.publishEvent(new ExpensesRecorded(ledger, snapshots, moved));
        });
    }

    /**
     * @param before what the expense counted for until it was changed
     * @param event tells what was changed
     */
    void change(LedgerView ledger, List<Entry> before, Expense expense, Object event) {
        entities.flush();
        roundTrip.together(() -> {
            postings.post(ledger, before, expense.entries());
            events.publishEvent(event);
        });
    }
}
