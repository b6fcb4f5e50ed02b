package org.farthing.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.activity.CommentRows.Stored;
import org.farthing.activity.Entries.Entry;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of a group say about an expense. Viewers read; everybody else may write, and change or delete what
 * they wrote. A member who is mentioned learns of it.
 */
@Service
public class Comments {

    /** Key of the message to somebody who would change another member's comment. */
    public static final String NOT_YOURS = "comment.notYours";

    /** Of a comment as it is typed. */
    public static final int MOST_CHARACTERS = 2_000;

    static final int PAGE = 50;

    private final CommentRows rows;
    private final Expenses expenses;
    private final Ledgers ledgers;
    private final Entries entries;
    private final Clock clock;

    Comments(CommentRows rows, Expenses expenses, Ledgers ledgers, Entries entries, Clock clock) {
        this.rows = rows;
        this.expenses = expenses;
        this.ledgers = ledgers;
        this.entries = entries;
        this.clock = clock;
    }

    /** The newest, or those before one. Whoever is mentioned in them has seen it then. */
    @Transactional
    public CommentPage page(AccountId account, ExpenseId id, @Nullable CommentId before) {
        return page(account, id, before, PAGE, true);
    }

    /**
     * The same with as many comments a page as asked for.
     *
     * @param seen whether mentions count as seen then
     */
    @Transactional
    public CommentPage page(AccountId account, ExpenseId id, @Nullable CommentId before, int most, boolean seen) {
        ExpenseView expense = find(account, id);
        List<CommentView> found = rows.of(expense.ledger(), id, before, most + 1);
        List<CommentView> shown = new ArrayList<>(found.subList(0, Math.min(found.size(), most)));
        List<CommentId> unseen =
                shown.stream().filter(CommentView::unseen).map(CommentView::id).toList();
        if (seen && !unseen.isEmpty()) {
            rows.see(expense.ledger().me().id(), unseen, clock.instant());
        }
        CommentId earlier = found.size() > most ? shown.get(most - 1).id() : null;
        Collections.reverse(shown);
        return new CommentPage(expense, shown, earlier);
    }

    /** One comment on the expense; one that was deleted is none. */
    @Transactional(readOnly = true)
    public CommentView find(AccountId account, ExpenseId expense, CommentId id) {
        return rows.one(find(account, expense).ledger(), expense, id)
                .orElseThrow(() -> new NotFoundException("comment"));
    }

    /** Which expense a comment is about, also one that was deleted; members of its group learn that. */
    @Transactional(readOnly = true)
    public ExpenseId expenseOf(AccountId account, CommentId id) {
        return stored(account, id).expense();
    }

    /**
     * @param id of the comment to be, made by the caller so that a form counts once
     * @throws Rejection if this member may only read, or the expense is in the trash
     */
    @Transactional
    public void add(AccountId account, ExpenseId expenseId, CommentId id, String text) {
        ExpenseView expense = lock(account, find(account, expenseId).ledger().id(), expenseId);
        LedgerView ledger = expense.ledger();
        String stored = CommentText.store(text.strip(), ledger);
        rows.insert(ledger, expenseId, id, stored, clock.instant());
        rows.mention(ledger, id, CommentText.mentions(stored, ledger));
        Note note = new Note(null, id.value(), expense.description());
        UUID subject = expenseId.value();
        entries.append(ledger.id(), ledger.me().id(), Verb.COMMENT_ADDED, new Entry(subject, null, note));
    }

    /**
     * @return the expense it is about
     * @throws Rejection also if the comment was deleted
     */
    @Transactional
    public ExpenseId edit(AccountId account, CommentId id, String text) {
        Stored comment = own(account, id);
        if (comment.deleted()) {
            throw Rejection.of("comment.deleted");
        }
        LedgerView ledger = ledgers.find(account, comment.ledger());
        String stored = CommentText.store(text.strip(), ledger);
        if (!stored.equals(comment.body())) {
            rows.update(id, stored, clock.instant());
            rows.mention(ledger, id, CommentText.mentions(stored, ledger));
        }
        return comment.expense();
    }

    /** @return the expense it is about */
    @Transactional
    public ExpenseId delete(AccountId account, CommentId id) {
        Stored comment = own(account, id);
        rows.delete(id, clock.instant());
        return comment.expense();
    }

    /** @return the expense it is about */
    @Transactional
    public ExpenseId restore(AccountId account, CommentId id) {
        Stored comment = own(account, id);
        rows.restore(id);
        return comment.expense();
    }

    /** As it is under the lock. */
    private Stored own(AccountId account, CommentId id) {
        Stored before = stored(account, id);
        ExpenseView expense = lock(account, before.ledger(), before.expense());
        if (!expense.ledger().me().id().equals(before.author())) {
            throw Rejection.of(NOT_YOURS);
        }
        return stored(account, id);
    }

    private Stored stored(AccountId account, CommentId id) {
        return rows.find(account, id).orElseThrow(() -> new NotFoundException("comment"));
    }

    private ExpenseView lock(AccountId account, LedgerId ledger, ExpenseId id) {
        ledgers.lock(account, ledger);
        ExpenseView expense = find(account, id);
        if (expense.trashed()) {
            throw Rejection.of("comment.expenseTrashed");
        }
        return expense;
    }

    private ExpenseView find(AccountId account, ExpenseId id) {
        ExpenseView expense = expenses.find(account, id);
        if (!expense.ledger().isGroup()) {
            throw new NotFoundException("comments");
        }
        return expense;
    }
}
