package org.farthing.expense;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.farthing.account.AccountId;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.sql.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records, corrects, finds, trashes and restores expenses. Every write holds the lock of its ledger and posts to the
 * stored sums. Whoever is no member of the ledger gets {@link NotFoundException}.
 */
@Service
public class Expenses {

    private static final int BATCH = 500;

    private final ExpenseRepository expenses;
    private final ExpenseStore store;
    private final ExpenseQueries queries;
    private final Ledgers ledgers;
    private final Categories categories;
    private final Turns turns;
    private final Whereabouts whereabouts;
    private final OnceOnly once;
    private final Clock clock;

    Expenses(
            ExpenseRepository expenses,
            ExpenseStore store,
            ExpenseQueries queries,
            Ledgers ledgers,
            Categories categories,
            Turns turns,
            Whereabouts whereabouts,
            OnceOnly once,
            Clock clock) {
        this.expenses = expenses;
        this.store = store;
        this.queries = queries;
        this.ledgers = ledgers;
        this.categories = categories;
        this.turns = turns;
        this.whereabouts = whereabouts;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Records an expense.
     *
     * @param id of the expense to be, made by the caller, who may have to know it before
     * @throws org.farthing.platform.Rejection if a rule of the domain says no
     */
    @Transactional
    public ExpenseId record(AccountId account, LedgerId ledgerId, ExpenseId id, ExpenseDraft draft) {
        return record(account, ledgerId, id, draft, false);
    }

    /** @param moved whether it comes from another ledger */
    @Transactional
    ExpenseId record(AccountId account, LedgerId ledgerId, ExpenseId id, ExpenseDraft draft, boolean moved) {
        // A category never changes its ledger, so this need not make others wait.
        categories.requireIn(ledgerId, draft.category());
        add(ledgers.lock(account, ledgerId), id, draft, moved);
        return id;
    }

    /**
     * Records what a form makes of its ledger, once however often it is sent. The ledger is read when it is locked.
     *
     * @param content everything the person typed
     * @param alongside is read with the ledger, for whoever makes the draft
     * @param read makes a draft of it, while others wait for the ledger; if it throws, nothing is stored
     * @throws org.farthing.platform.forms.ReusedFormException if the key was used for other content
     */
    @Transactional
    public Recorded recordOnce(
            AccountId account,
            LedgerId ledgerId,
            UUID formKey,
            Object content,
            Query<?> alongside,
            Function<LedgerView, ExpenseDraft> read) {
        var claim = once.claim(account.value(), formKey, content, alongside, ledgers.locking(account, ledgerId));
        LedgerView ledger = claim.read().orElseThrow(() -> new NotFoundException("ledger"));
        ExpenseId id = new ExpenseId(claim.id());
        if (claim.first()) {
            ExpenseDraft draft = read.apply(ledger.requireWritable());
            categories.requireIn(ledgerId, draft.category());
            add(ledger, id, draft, false);
        }
        return new Recorded(id, ledger);
    }

    /** What {@link #recordOnce} has made, now or the first time. */
    public record Recorded(ExpenseId id, LedgerView ledger) {}

    private void add(LedgerView ledger, ExpenseId id, ExpenseDraft draft, boolean moved) {
        store.add(ledger, List.of(new Expense(id.value(), ledger, draft, turns, clock.instant())), moved);
    }

    /** Records many at once, in one transaction: all or none. */
    @Transactional
    public List<ExpenseId> recordAll(AccountId account, LedgerId ledgerId, List<ExpenseDraft> drafts) {
        LedgerView ledger = ledgers.lock(account, ledgerId);
        new HashSet<CategoryId>(drafts.stream().map(ExpenseDraft::category).toList())
                .forEach(category -> categories.requireIn(ledgerId, category));
        List<ExpenseId> ids = new ArrayList<>();
        for (int start = 0; start < drafts.size(); start += BATCH) {
            ids.addAll(recordBatch(ledger, drafts.subList(start, Math.min(start + BATCH, drafts.size()))));
        }
        return ids;
    }

    private List<ExpenseId> recordBatch(LedgerView ledger, List<ExpenseDraft> drafts) {
        List<ExpenseId> ids = new ArrayList<>();
        List<Expense> batch = new ArrayList<>();
        for (ExpenseDraft draft : drafts) {
            UUID id = Ids.next();
            batch.add(new Expense(id, ledger, draft, turns, clock.instant()));
            ids.add(new ExpenseId(id));
        }
        store.add(ledger, batch, false);
        return ids;
    }

    /**
     * @param version as it was read
     * @throws org.farthing.platform.StaleVersionException if somebody else has changed it since
     */
    @Transactional
    public void correct(AccountId account, ExpenseId id, int version, ExpenseDraft draft) {
        change(account, id, draft.category(), (ledger, expense) -> {
            ExpenseSnapshot before = expense.snapshot();
            expense.correct(ledger, version, draft, clock.instant());
            return new ExpenseCorrected(ledger, before, expense.snapshot());
        });
    }

    /** Takes the expense out of all sums and lists; it can be restored. */
    @Transactional
    public void trash(AccountId account, ExpenseId id) {
        trash(account, id, false);
    }

    /** @param moved whether it goes to another ledger */
    @Transactional
    void trash(AccountId account, ExpenseId id, boolean moved) {
        change(
                account,
                id,
                null,
                (ledger, expense) ->
                        expense.trash(clock.instant()) ? new ExpenseTrashed(ledger, expense.snapshot(), moved) : null);
    }

    /** @throws org.farthing.platform.Rejection if it counts in another ledger now */
    @Transactional
    public void restore(AccountId account, ExpenseId id) {
        restore(account, id, false);
    }

    /** @param moved whether it comes from another ledger */
    @Transactional
    void restore(AccountId account, ExpenseId id, boolean moved) {
        change(account, id, null, (ledger, expense) -> {
            whereabouts.requireNowhereElse(id);
            return expense.restore() ? new ExpenseRestored(ledger, expense.snapshot(), moved) : null;
        });
    }

    private void change(AccountId account, ExpenseId id, @Nullable CategoryId category, Change change) {
        LedgerView ledger = ledgers.lock(account, ledgerOf(account, id));
        if (category != null) {
            categories.requireIn(ledger.id(), category);
        }
        Expense expense = expenses.findById(id.value()).orElseThrow(() -> new NotFoundException("expense"));
        List<Entry> before = expense.entries();
        Object event = change.apply(ledger, expense);
        if (event != null) {
            store.change(ledger, before, expense, event);
        }
    }

    /** @return what to tell about it, or null if nothing changed */
    @FunctionalInterface
    private interface Change {
        @Nullable
        Object apply(LedgerView ledger, Expense expense);
    }

    /** Also finds one that is in the trash. */
    @Transactional(readOnly = true)
    public ExpenseView find(AccountId account, ExpenseId id) {
        LedgerView ledger = ledgers.find(account, ledgerOf(account, id));
        return queries.find(ledger, id).orElseThrow(() -> new NotFoundException("expense"));
    }

    private LedgerId ledgerOf(AccountId account, ExpenseId id) {
        return queries.ledgerOf(account, id).orElseThrow(() -> new NotFoundException("expense"));
    }
}
