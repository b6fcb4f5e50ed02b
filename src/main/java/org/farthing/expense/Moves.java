package org.farthing.expense;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.expense.split.Equal;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberView;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what is mine into ours, and back. What moves is recorded anew in the other ledger, under a new identifier, so
 * that nothing of its past goes along; where it was, it lies in the trash. Both ledgers are locked in the order of their
 * identifiers, so that two moves cannot wait for each other.
 */
@Service
public class Moves {

    private static final String TARGET = """
            select t.id from expense_move v
            join expense t on t.id = v.to_expense and t.deleted_at is null
            join member m on m.ledger_id = t.ledger_id and m.account_id = ? and m.left_at is null
            where v.from_expense = ?
            """;

    private static final String ORIGIN = """
            select f.id from expense_move v
            join expense f on f.id = v.from_expense and f.deleted_at is not null and f.ledger_id = ?
            where v.to_expense = ? order by v.moved_at desc limit 1
            """;

    private final Expenses expenses;
    private final Ledgers ledgers;
    private final SettledPolicy settled;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Moves(
            Expenses expenses,
            Ledgers ledgers,
            SettledPolicy settled,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.expenses = expenses;
        this.ledgers = ledgers;
        this.settled = settled;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Shares a personal expense with all who are in a group: paid by me, split equally.
     *
     * @param made of the expense in the group, made by the caller so that a form counts once
     * @param privately what goes along only when I have said so
     */
    @Transactional
    public ExpenseId toGroup(AccountId me, ExpenseId id, LedgerId target, ExpenseId made, Confirmed privately) {
        ExpenseView expense = lock(me, id, target);
        LedgerView group = ledgers.find(me, target);
        if (expense.ledger().isGroup() || !group.isGroup()) {
            throw new NotFoundException("group");
        }
        List<MemberView> sharers = group.activeMembers();
        ExpenseDraft draft = new ExpenseDraft(
                expense.kind(),
                expense.amount(),
                expense.spentOn(),
                category(expense.category()),
                expense.description(),
                privately.notes() ? expense.notes() : "",
                List.of(new PaymentDraft(group.me().id(), expense.amount().minor())),
                new Equal(sharers.stream().map(MemberView::id).toList()),
                rateIn(group, expense));
        move(me, expense, group, made, draft, privately.receipts());
        return made;
    }

    /** Which of the private parts of an expense the others may see. */
    public record Confirmed(boolean notes, boolean receipts) {}

    /**
     * Takes an expense that I alone paid out of its group. One that came from my personal ledger and was not changed
     * since is restored there as it was; its files come along.
     *
     * @throws Rejection if somebody else paid of it, or something was settled since
     */
    @Transactional
    public ExpenseId toPersonal(AccountId me, ExpenseId id) {
        LedgerId personal = ledgers.personalOf(me);
        ExpenseView expense = lock(me, id, personal);
        if (!expense.ledger().isGroup()) {
            throw new NotFoundException("group");
        }
        if (!expense.isPaidByMeAlone()) {
            throw Rejection.of("expense.move.notAlone");
        }
        if (settled.mayBeSettled(expense)) {
            throw Rejection.of("expense.move.settled");
        }
        LedgerView mine = ledgers.find(me, personal);
        Optional<ExpenseId> origin = origin(personal, expense);
        if (origin.isPresent()) {
            expenses.trash(me, id, true);
            expenses.restore(me, origin.get(), true);
            events.publishEvent(new ExpenseMoved(id, mine, origin.get(), true));
            return origin.get();
        }
        ExpenseId made = new ExpenseId(Ids.next());
        move(me, expense, mine, made, alone(expense, mine), true);
        return made;
    }

    private static ExpenseDraft alone(ExpenseView expense, LedgerView mine) {
        return new ExpenseDraft(
                expense.kind(),
                expense.amount(),
                expense.spentOn(),
                category(expense.category()),
                expense.description(),
                expense.notes(),
                List.of(new PaymentDraft(mine.me().id(), expense.amount().minor())),
                new Equal(List.of(mine.me().id())),
                rateIn(mine, expense));
    }

    /** Both ledgers, the smaller identifier first; then the expense as it is under their locks. */
    private ExpenseView lock(AccountId me, ExpenseId id, LedgerId other) {
        LedgerId from = expenses.find(me, id).ledger().id();
        Stream.of(from.value(), other.value())
                .sorted()
                .distinct()
                .forEach(ledger -> ledgers.lock(me, new LedgerId(ledger)));
        ExpenseView expense = expenses.find(me, id);
        if (expense.trashed()) {
            throw Rejection.of("expense.move.gone");
        }
        return expense;
    }

    private void move(
            AccountId me, ExpenseView from, LedgerView to, ExpenseId made, ExpenseDraft draft, boolean withReceipts) {
        expenses.trash(me, from.id(), true);
        expenses.record(me, to.id(), made, draft, true);
        jdbc.sql("insert into expense_move (from_expense, to_expense) values (?, ?)")
                .params(from.id().value(), made.value())
                .update();
        events.publishEvent(new ExpenseMoved(from.id(), to, made, withReceipts));
    }

    /** A category of the ledger's own stays there: its name is as private as the rest. */
    private static CategoryId category(CategoryView category) {
        return category.isPredefined() ? category.id() : CategoryId.OTHER;
    }

    /** A rate is into the currency of the ledger, so it means nothing where that is another. */
    private static @Nullable BigDecimal rateIn(LedgerView target, ExpenseView expense) {
        return target.currency().equals(expense.ledger().currency()) ? expense.rate() : null;
    }

    private Optional<ExpenseId> origin(LedgerId personal, ExpenseView expense) {
        return expense.version() > 0
                ? Optional.empty()
                : jdbc.sql(ORIGIN)
                        .params(personal.value(), expense.id().value())
                        .query(UUID.class)
                        .optional()
                        .map(ExpenseId::new);
    }

    /** Where an expense in the trash has gone to, for whoever can see it there. */
    public Optional<ExpenseId> target(AccountId me, ExpenseId from) {
        return jdbc.sql(TARGET)
                .params(me.value(), from.value())
                .query(UUID.class)
                .optional()
                .map(ExpenseId::new);
    }
}
