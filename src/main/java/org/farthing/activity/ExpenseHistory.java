package org.farthing.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.activity.HistoryPage.Version;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseSnapshot;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of an expense. One that was recorded before there was a record begins with what its first entry knows, or
 * with what it says now.
 */
@Service
public class ExpenseHistory {

    /** The place of the version that was there before the record began. */
    private static final long BEGINNING = 0;

    private final Expenses expenses;
    private final ActivityRows rows;
    private final ActivityLines lines;

    ExpenseHistory(Expenses expenses, ActivityRows rows, ActivityLines lines) {
        this.expenses = expenses;
        this.rows = rows;
        this.lines = lines;
    }

    /** @param before the position of the last entry of the page before, or null for the first page */
    @Transactional(readOnly = true)
    public HistoryPage page(AccountView reader, ExpenseId id, @Nullable Long before, Locale locale) {
        return page(reader, id, before, Activity.PAGE, locale);
    }

    /** The same with as many versions a page as asked for. */
    @Transactional(readOnly = true)
    public HistoryPage page(AccountView reader, ExpenseId id, @Nullable Long before, int most, Locale locale) {
        ExpenseView expense = expenses.find(reader.id(), id);
        LedgerId ledger = expense.ledger().id();
        long from = before == null ? Long.MAX_VALUE : before;
        List<ActivityRow> found = rows.ofExpense(ledger, id.value(), from, most + 1);
        boolean more = found.size() > most;
        List<ActivityRow> shown = more ? found.subList(0, most) : withBeginning(found, expense);
        Words words = lines.words(reader, expense.ledger(), shown, locale);
        ExpenseFacts now = ExpenseFacts.of(ExpenseSnapshot.of(expense));
        boolean changeable = expense.ledger().isWritable() && !expense.trashed();
        List<Version> versions = shown.stream()
                .map(row -> new Version(lines.line(row, words, changes(row, words)), changeable && isAnother(row, now)))
                .toList();
        return new HistoryPage(expense, versions, more ? shown.get(most - 1).position() : null);
    }

    private static List<ActivityRow> withBeginning(List<ActivityRow> found, ExpenseView expense) {
        ActivityRow oldest = found.isEmpty() ? null : found.get(found.size() - 1);
        if (oldest != null && oldest.verb().begins()) {
            return found;
        }
        ActivityRow beginning = new ActivityRow(
                BEGINNING,
                expense.createdAt(),
                expense.createdBy().id(),
                Verb.EXPENSE_RECORDED,
                expense.id().value(),
                null,
                oldest == null ? ExpenseFacts.of(ExpenseSnapshot.of(expense)) : earliest(oldest),
                expense.description(),
                null);
        List<ActivityRow> all = new ArrayList<>(found);
        all.add(beginning);
        return all;
    }

    private static @Nullable Facts earliest(ActivityRow oldest) {
        return oldest.before() == null ? oldest.after() : oldest.before();
    }

    private static List<FieldChange> changes(ActivityRow row, Words words) {
        boolean tellsAll = row.verb().begins() || row.verb() == Verb.EXPENSE_CORRECTED;
        return tellsAll && row.after() instanceof ExpenseFacts after
                ? Differences.between(row.before() instanceof ExpenseFacts before ? before : null, after, words)
                : List.of();
    }

    private static boolean isAnother(ActivityRow row, ExpenseFacts now) {
        boolean version = row.verb().begins() || row.verb() == Verb.EXPENSE_CORRECTED;
        return version && !now.equals(row.after());
    }

    /**
     * Makes the expense say again what it said then. That is a correction like any other, under the rules of today.
     *
     * @return the names of those who have left and whose balance is another one now
     * @throws Rejection if it cannot say that any more, such as when one who shared it has left
     * @throws StaleVersionException if somebody else changes it at this moment
     */
    @Transactional
    public List<String> restore(AccountId account, ExpenseId id, long position) {
        return restore(account, expenses.find(account, id), position);
    }

    /** The same, unless the expense is not as it was when it was read. */
    @Transactional
    public List<String> restore(AccountId account, ExpenseId id, long position, int version) {
        ExpenseView expense = expenses.find(account, id);
        if (expense.version() != version) {
            throw new StaleVersionException("expense", version, expense.version());
        }
        return restore(account, expense, position);
    }

    private List<String> restore(AccountId account, ExpenseView expense, long position) {
        ExpenseId id = expense.id();
        if (expense.trashed()) {
            throw Rejection.of("history.trashed");
        }
        ExpenseFacts version =
                version(expense.ledger().id(), id, position).orElseThrow(() -> new NotFoundException("version"));
        boolean known = version.snapshot(id).toDraft().split().members().stream()
                .allMatch(member -> expense.ledger().member(member).isPresent());
        if (!known) {
            throw Rejection.of("history.memberGone");
        }
        expenses.correct(account, id, expense.version(), version.snapshot(id).toDraft());
        return expenses.find(account, id).reopenedSince(expense);
    }

    private Optional<ExpenseFacts> version(LedgerId ledger, ExpenseId id, long position) {
        Optional<Facts> facts = position == BEGINNING
                ? rows.oldest(ledger, id.value()).map(ExpenseHistory::earliest)
                : rows.ofExpense(ledger, id.value(), position + 1, 1).stream()
                        .filter(row -> row.position() == position)
                        .map(ActivityRow::after)
                        .findFirst();
        return facts.filter(ExpenseFacts.class::isInstance).map(ExpenseFacts.class::cast);
    }
}
