package org.farthing.recurring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, changes and ends the rules by which expenses come again. Whoever may write in a ledger may change its rules;
 * whoever is no member gets {@link NotFoundException}. Expenses that were made stay as they are.
 */
@Service
public class RecurringRules {

    private static final int SOON = 7;

    private final RuleRepository rules;
    private final RuleQueries queries;
    private final Expenses expenses;
    private final Categories categories;
    private final Ledgers ledgers;
    private final Clock clock;

    RecurringRules(
            RuleRepository rules,
            RuleQueries queries,
            Expenses expenses,
            Categories categories,
            Ledgers ledgers,
            Clock clock) {
        this.rules = rules;
        this.queries = queries;
        this.expenses = expenses;
        this.categories = categories;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** All that this account can see, those still going on first. */
    public List<RuleView> of(AccountId account) {
        return queries.of(account);
    }

    /** What comes within a week, today and the seventh day from it included; in all ledgers or in one, the next first, at most so many. */
    public List<RuleView> soon(AccountView account, @Nullable LedgerId ledger, int most) {
        Instant end = account.today()
                .plusDays(SOON + 1)
                .atStartOfDay(account.timeZone())
                .toInstant();
        return queries.before(account.id(), ledger, end, most);
    }

    public List<RuleView> in(AccountId account, LedgerId ledger) {
        return queries.in(account, ledger);
    }

    public RuleView find(AccountId account, RuleId id) {
        return queries.find(account, id).orElseThrow(() -> new NotFoundException("rule"));
    }

    public Optional<RuleView> thatMade(AccountId account, ExpenseId expense) {
        return queries.thatMade(account, expense);
    }

    /**
     * Lets an expense come again; it counts as the first of its rule. What would have come since is made up for.
     *
     * @param id of the rule to be, made by the caller so that a form counts once
     * @throws Rejection if it comes again already, or the rhythm has no day after it
     */
    @Transactional
    public RuleId repeat(AccountView author, RuleId id, ExpenseId source, Rhythm rhythm) {
        ExpenseView expense = expenses.find(author.id(), source);
        LedgerId ledger = ledgers.lock(author.id(), expense.ledger().id()).id();
        requireRecent(rhythm, author.today());
        if (expense.trashed() || queries.thatMade(author.id(), source).isPresent()) {
            throw Rejection.of("recurring.repeated");
        }
        RecurringRule rule = new RecurringRule(id.value(), ledger, author, expense.draft(), clock.instant());
        rule.follow(rhythm, expense.spentOn().plusDays(1));
        rules.saveAndFlush(rule);
        queries.claim(id, ledger, expense.spentOn(), source);
        return id;
    }

    /** A start long ago would make hundreds of expenses at once, which nobody wants who mistypes a year. */
    private static void requireRecent(Rhythm rhythm, LocalDate today) {
        if (rhythm.start().isBefore(today.minusYears(1))) {
            throw Rejection.ofField("start", "recurring.start.early");
        }
    }

    /** Another rhythm from today on. Days that are done with do not come again. */
    @Transactional
    public void reschedule(AccountView account, RuleId id, int version, Rhythm rhythm) {
        change(account, id, version, new RuleChange(rhythm, null, null));
    }

    /** Several changes at once. */
    @Transactional
    public void change(AccountView account, RuleId id, int version, RuleChange wanted) {
        change(account.id(), id, version, rule -> {
            Rhythm rhythm = wanted.rhythm();
            if (rhythm != null) {
                requireRecent(rhythm, account.today());
                LocalDate open =
                        queries.lastDone(id).map(day -> day.plusDays(1)).orElse(account.today());
                rule.follow(rhythm, open.isBefore(account.today()) ? account.today() : open);
            }
            ExpenseDraft template = wanted.template();
            if (template != null) {
                rule.changeAll(fitting(rule, template));
            }
            ExpenseDraft next = wanted.next();
            if (next != null) {
                rule.changeNext(fitting(rule, next));
            }
        });
    }

    /** The category of another ledger has a name that is nobody's business here. */
    private ExpenseDraft fitting(RecurringRule rule, ExpenseDraft draft) {
        categories.requireIn(rule.ledger(), draft.category());
        return draft;
    }

    /** Changes the next expense alone; the ones after it are as before. */
    @Transactional
    public void changeNext(AccountId account, RuleId id, int version, ExpenseDraft draft) {
        change(account, id, version, rule -> rule.changeNext(fitting(rule, draft)));
    }

    /** Changes all that are still to be made. */
    @Transactional
    public void changeAll(AccountId account, RuleId id, int version, ExpenseDraft draft) {
        change(account, id, version, rule -> rule.changeAll(fitting(rule, draft)));
    }

    /** Makes all that follow like an expense that the rule has made and somebody has corrected since. */
    @Transactional
    public RuleId followExpense(AccountId account, ExpenseId source) {
        ExpenseView expense = expenses.find(account, source);
        RuleView rule = queries.thatMade(account, source).orElseThrow(() -> new NotFoundException("rule"));
        changeAll(account, rule.id(), rule.version(), expense.draft());
        return rule.id();
    }

    /** Leaves the next one out. */
    @Transactional
    public void skip(AccountId account, RuleId id, int version) {
        change(account, id, version, rule -> queries.claim(id, rule.ledger(), rule.skip(), null));
    }

    @Transactional
    public void pause(AccountId account, RuleId id, int version) {
        change(account, id, version, RecurringRule::pause);
    }

    /** Goes on in the name of this account, from today where it was paused, from where it stood where it had stopped. */
    @Transactional
    public void resume(AccountView account, RuleId id, int version) {
        change(account.id(), id, version, rule -> rule.resume(account.id(), account.today()));
    }

    @Transactional
    public void end(AccountId account, RuleId id, int version) {
        change(account, id, version, RecurringRule::end);
    }

    private void change(AccountId account, RuleId id, int version, Consumer<RecurringRule> change) {
        RuleView seen = find(account, id);
        ledgers.lock(account, seen.ledger());
        RecurringRule rule = rules.findById(id.value()).orElseThrow(() -> new NotFoundException("rule"));
        change.accept(rule.require(version));
        rules.flush();
    }
}
