package org.farthing.recurring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.recurring.RuleQueries.Due;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what is due. The scheduler sees to it that one instance does so at a time; should two run all the same, the
 * lock of the ledger puts them in a row and the key of {@code recurring_occurrence} lets each day count once. Each
 * expense is a transaction of its own, so that after downtime one rule's long arrears hold up nobody else for long.
 */
@Service
public class RecurringRun {

    private static final Logger log = LoggerFactory.getLogger(RecurringRun.class);

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 100;
    private static final int MOST_AT_ONCE = 40;

    private final RuleRepository rules;
    private final RuleQueries queries;
    private final Expenses expenses;
    private final Ledgers ledgers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecurringRun(
            RuleRepository rules,
            RuleQueries queries,
            Expenses expenses,
            Ledgers ledgers,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.queries = queries;
        this.expenses = expenses;
        this.ledgers = ledgers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes one expense of each rule that is due, again and again until none is; what is left then waits for the next run. */
    public void makeDue() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<Due> due = queries.due(clock.instant(), BATCH);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::makeNext);
        }
    }

    /**
     * Makes what is due of one rule, as far as somebody who waits for it has patience; the job makes the rest. It makes
     * all where a transaction is open, because each expense has one of its own.
     */
    public void makeDue(RuleId rule) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        for (int made = 0; made < MOST_AT_ONCE; made++) {
            Optional<Due> due = queries.due(clock.instant(), rule);
            if (due.isEmpty()) {
                return;
            }
            makeNext(due.get());
        }
    }

    private void makeNext(Due due) {
        try {
            transaction.executeWithoutResult(status -> make(due));
        } catch (Rejection refusal) {
            Object[] arguments = refusal.arguments();
            stop(due, refusal.messageKey(), arguments.length == 0 ? null : String.valueOf(arguments[0]));
        } catch (NotFoundException e) {
            stop(due, "recurring.stopped.gone", null);
        } catch (RuntimeException e) {
            log.error("Rule {} could not make its expense", due.rule(), e);
            // Whoever lost the connection at the commit does not know whether it was made: then it is no longer due.
            change(due, rule -> rule.fail(clock.instant()));
        }
    }

    private void make(Due due) {
        ledgers.lock(due.author(), due.ledger());
        RecurringRule rule = rules.findById(due.rule().value()).orElse(null);
        if (rule == null || !rule.isDue(clock.instant())) {
            return;
        }
        ExpenseDraft draft = rule.nextDraft();
        ExpenseId expense = new ExpenseId(Ids.next());
        rule.advance();
        if (queries.claim(due.rule(), due.ledger(), draft.spentOn(), expense)) {
            expenses.record(due.author(), due.ledger(), expense, draft);
        }
        rules.flush();
    }

    private void stop(Due due, String messageKey, @Nullable String argument) {
        log.info("Rule {} stops: {}", due.rule(), messageKey);
        change(due, rule -> rule.stop(messageKey, argument));
    }

    private void change(Due due, Consumer<RecurringRule> change) {
        transaction.executeWithoutResult(status -> rules.findById(due.rule().value())
                .filter(rule -> rule.isDue(clock.instant()))
                .ifPresent(change));
    }
}
