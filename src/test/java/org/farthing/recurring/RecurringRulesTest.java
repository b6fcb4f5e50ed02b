package org.farthing.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.Expenses;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.jobs.Jobs;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RecurringRulesTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    RecurringRules rules;

    @Autowired
    RecurringRun run;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    LocalDate today;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        today = alice.today();
    }

    @Test
    void makesEveryDayThatWasMissedWithItsOwnDateAndNoneTwice() {
        RuleId rule = repeat(daily(today.minusDays(5)));

        run.makeDue();
        run.makeDue();

        assertThat(days())
                .containsExactlyElementsOf(
                        today.minusDays(5).datesUntil(today.plusDays(1)).toList());
        assertThat(found(rule).made()).isEqualTo(6);
        assertThat(found(rule).nextDays()).containsExactly(today.plusDays(1), today.plusDays(2), today.plusDays(3));
    }

    @Test
    void anExpenseThatIsMadeHasAllThatTheFirstOneHad() {
        MemberId me = flat.me().id();
        MemberId other = Drafts.members(flat).get(1);
        ExpenseDraft rent = new ExpenseDraft(
                ExpenseKind.EXPENSE,
                Money.of(10_001, "EUR"),
                today.minusDays(1),
                CategoryId.OTHER,
                "Rent",
                "Landlord: 7th floor",
                List.of(new PaymentDraft(me, 4_000), new PaymentDraft(other, 6_001)),
                new ByPercent(List.of(new Input(me, new Figure("60.0")), new Input(other, new Figure("40")))),
                null);
        ExpenseId first = record(rent);
        RuleId rule = new RuleId(UUID.randomUUID());
        rules.repeat(alice, rule, first, daily(today.minusDays(1)));

        run.makeDue(rule);

        ExpenseId second = made(today);
        ExpenseDraft again = expenses.find(bob.id(), second).draft();
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("spentOn")
                .isEqualTo(expenses.find(alice.id(), first).draft());
        assertThat(rules.thatMade(bob.id(), second)).map(RuleView::id).contains(rule);
        assertThat(rules.thatMade(bob.id(), first)).map(RuleView::id).contains(rule);
    }

    @Test
    void runsAtTheSameTimeMakeEachDayOnce() throws Exception {
        repeat(daily(today.minusDays(9)));

        assertThat(Together.run(List.of(this::runAll, this::runAll, this::runAll, this::runAll)))
                .containsOnly("done");

        assertThat(days()).hasSize(10).doesNotHaveDuplicates();
    }

    private String runAll() {
        run.makeDue();
        return "done";
    }

    @Test
    void schedulersThatShareADatabaseMakeEachDayOnce() throws Exception {
        repeat(daily(today.minusDays(9)));
        CountDownLatch runs = new CountDownLatch(6);
        RecurringTask<Void> job = Jobs.every(Duration.ofMillis(20), "test-" + UUID.randomUUID(), () -> {
            run.makeDue();
            runs.countDown();
        });
        List<Scheduler> instances = new ArrayList<>(List.of(scheduler(job), scheduler(job)));
        try {
            instances.forEach(Scheduler::start);
            assertThat(runs.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            instances.forEach(Scheduler::stop);
        }

        assertThat(days()).hasSize(10).doesNotHaveDuplicates();
    }

    private Scheduler scheduler(RecurringTask<Void> job) {
        return Scheduler.create(database)
                .startTasks(job)
                .tableName("scheduled_task")
                .threads(2)
                .pollingInterval(Duration.ofMillis(20))
                .commitWhenAutocommitDisabled(true)
                .build();
    }

    @Test
    void endsAfterItsNumberOfTimesOrItsLastDay() {
        RuleId thrice = repeat(new Rhythm(RhythmUnit.DAY, 1, today.minusDays(9), false, null, 3));
        run.makeDue(thrice);
        assertThat(found(thrice).made()).isEqualTo(3);
        assertThat(found(thrice).isEnded()).isTrue();
        assertThat(found(thrice).nextDays()).isEmpty();

        RuleId until = repeat(new Rhythm(RhythmUnit.DAY, 2, today.minusDays(4), false, today.minusDays(1), null));
        run.makeDue(until);
        assertThat(found(until).made()).isEqualTo(2);
        assertThat(found(until).isEnded()).isTrue();
    }

    @Test
    void whatIsNotDueYetWaits() {
        RuleId rule = repeat(Rhythm.of(RhythmUnit.MONTH, 1, today));

        run.makeDue(rule);

        assertThat(found(rule).made()).isEqualTo(1);
        assertThat(found(rule).nextDays().get(0)).isEqualTo(today.plusMonths(1));
    }

    @Test
    void theNextOneCanBeSkipped() {
        RuleId rule = repeat(Rhythm.of(RhythmUnit.WEEK, 1, today));
        RuleView seen = found(rule);

        rules.skip(bob.id(), rule, seen.version());

        assertThat(found(rule).nextDays().get(0)).isEqualTo(today.plusWeeks(2));
        assertThatThrownBy(() -> rules.skip(bob.id(), rule, seen.version())).isInstanceOf(StaleVersionException.class);
        assertThat(found(rule).made()).isEqualTo(1);

        rules.end(bob.id(), rule, found(rule).version());
        assertThatThrownBy(() -> rules.skip(bob.id(), rule, found(rule).version()))
                .isInstanceOf(Rejection.class);
        assertThat(found(rule).isEnded()).isTrue();
    }

    @Test
    void theNextOneAloneCanBeAnother() {
        RuleId rule = repeat(daily(today));
        rules.changeNext(
                bob.id(), rule, found(rule).version(), another(found(rule).template(), 9_900));

        due(rule, 2);
        run.makeDue(rule);

        assertThat(amounts()).containsExactly(5_000L, 9_900L, 5_000L);
    }

    @Test
    void allThatFollowCanBeOthersAndWhatWasMadeStays() {
        RuleId rule = repeat(daily(today));
        rules.changeAll(
                bob.id(), rule, found(rule).version(), another(found(rule).template(), 9_900));

        due(rule, 2);
        run.makeDue(rule);

        assertThat(amounts()).containsExactly(5_000L, 9_900L, 9_900L);
    }

    @Test
    void allThatFollowCanBeLikeOneThatWasCorrected() {
        RuleId rule = repeat(daily(today.minusDays(1)));
        run.makeDue(rule);
        ExpenseId made = made(today);
        expenses.correct(
                bob.id(),
                made,
                expenses.find(bob.id(), made).version(),
                another(expenses.find(bob.id(), made).draft(), 7_700));

        rules.followExpense(bob.id(), made);
        due(rule, 1);
        run.makeDue(rule);

        assertThat(amounts()).containsExactly(5_000L, 7_700L, 7_700L);
    }

    @Test
    void aPauseLeavesOutWhatFallsDueMeanwhile() {
        RuleId rule = repeat(daily(today.minusDays(4)));
        rules.pause(bob.id(), rule, found(rule).version());
        run.makeDue(rule);
        assertThat(days()).containsExactly(today.minusDays(4));

        rules.resume(alice, rule, found(rule).version());
        run.makeDue(rule);
        assertThat(days()).containsExactly(today.minusDays(4), today);
    }

    @Test
    void anotherRhythmBeginsTodayAndRepeatsNoDay() {
        RuleId rule = repeat(daily(today.minusDays(2)));
        run.makeDue(rule);

        rules.reschedule(alice, rule, found(rule).version(), Rhythm.of(RhythmUnit.WEEK, 1, today.minusDays(7)));
        run.makeDue(rule);

        assertThat(days()).hasSize(3);
        assertThat(found(rule).nextDays().get(0)).isEqualTo(today.plusDays(7));
    }

    @Test
    void stopsWithTheReasonAndMakesUpForItWhenItIsMended() {
        RuleId rule = repeat(daily(today.minusDays(3)));
        update("update ledger set archived_at = now() where id = ?", flat.id().value());
        run.makeDue(rule);
        run.makeDue(rule);

        assertThat(found(rule).isStopped()).isTrue();
        assertThat(found(rule).stopped()).isEqualTo(new RuleView.Reason("ledger.archived", ""));
        assertThat(days()).hasSize(1);

        update("update ledger set archived_at = null where id = ?", flat.id().value());
        rules.resume(bob, rule, found(rule).version());
        run.makeDue(rule);
        assertThat(days()).hasSize(4);
    }

    @Test
    void stopsWhenThePayerHasLeftAndGoesOnInTheNameOfWhoMendsIt() {
        RuleId rule = repeat(daily(today.minusDays(3)));
        update("update member set left_at = now() where id = ?", flat.me().id().value());
        run.makeDue(rule);

        RuleView stopped = rules.find(bob.id(), rule);
        assertThat(stopped.stopped()).isEqualTo(new RuleView.Reason("recurring.stopped.gone", ""));

        rules.resume(bob, rule, stopped.version());
        run.makeDue(rule);
        assertThat(rules.find(bob.id(), rule).stopped())
                .isEqualTo(new RuleView.Reason("expense.member.former", "Alice"));
    }

    @Test
    void oneThatStopsHoldsUpNobodyElse() {
        LedgerView other = people.group(bob);
        RuleId bad = repeat(daily(today.minusDays(3)));
        ExpenseId first = Drafts.newId();
        expenses.record(bob.id(), other.id(), first, Drafts.of(other, Money.of(100, "EUR"), today.minusDays(1), "Gym"));
        RuleId good = new RuleId(UUID.randomUUID());
        rules.repeat(bob, good, first, daily(today.minusDays(1)));
        update("update ledger set archived_at = now() where id = ?", flat.id().value());

        run.makeDue();

        assertThat(rules.find(bob.id(), bad).isStopped()).isTrue();
        assertThat(rules.find(bob.id(), good).made()).isEqualTo(2);
    }

    @Test
    void anExpenseComesAgainByOneRuleOnly() {
        ExpenseId first = record(rent(today));
        rules.repeat(alice, new RuleId(UUID.randomUUID()), first, daily(today));

        assertThatThrownBy(() -> rules.repeat(bob, new RuleId(UUID.randomUUID()), first, daily(today)))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("recurring.repeated"));
    }

    @Test
    void aStartLongAgoOrARhythmThatIsOverIsRefused() {
        ExpenseId first = record(rent(today));

        assertThatThrownBy(() -> rules.repeat(
                        alice,
                        new RuleId(UUID.randomUUID()),
                        first,
                        daily(today.minusYears(1).minusDays(1))))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> rules.repeat(
                        alice,
                        new RuleId(UUID.randomUUID()),
                        first,
                        new Rhythm(RhythmUnit.DAY, 1, today, false, today, null)))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void aStrangerFindsNothingAndAViewerChangesNothing() {
        RuleId rule = repeat(daily(today));
        int version = found(rule).version();
        AccountView vera = people.person("Vera");
        people.join(alice, flat.id(), vera, Role.VIEWER);

        assertThat(rules.of(charlie.id())).isEmpty();
        assertThat(rules.in(charlie.id(), flat.id())).isEmpty();
        assertThatThrownBy(() -> rules.find(charlie.id(), rule)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.end(charlie.id(), rule, version)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.followExpense(charlie.id(), made(today))).isInstanceOf(NotFoundException.class);
        assertThat(rules.find(vera.id(), rule).writable()).isFalse();
        assertThatThrownBy(() -> rules.end(vera.id(), rule, version)).isInstanceOf(Rejection.class);
        assertThat(found(rule).isActive()).isTrue();
    }

    private RuleId repeat(Rhythm rhythm) {
        RuleId id = new RuleId(UUID.randomUUID());
        return rules.repeat(alice, id, record(rent(rhythm.start())), rhythm);
    }

    private static Rhythm daily(LocalDate start) {
        return Rhythm.of(RhythmUnit.DAY, 1, start);
    }

    private ExpenseDraft rent(LocalDate day) {
        return Drafts.of(flat, Money.of(5_000, "EUR"), day, "Rent");
    }

    private static ExpenseDraft another(ExpenseDraft draft, long minor) {
        return ExpenseDraft.equally(
                Money.of(minor, "EUR"),
                draft.spentOn(),
                draft.category(),
                draft.description(),
                draft.notes(),
                draft.payments().get(0).member(),
                draft.split().members());
    }

    private ExpenseId record(ExpenseDraft draft) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), draft);
    }

    private RuleView found(RuleId rule) {
        return rules.find(alice.id(), rule);
    }

    /** As many of the next days as given fall due, as if time had gone by. */
    private void due(RuleId rule, int days) {
        update(
                "update recurring_rule set next_on = next_on - ?, starts_on = starts_on - ?,"
                        + " due_at = due_at - make_interval(days => ?) where id = ?",
                days,
                days,
                days,
                rule.value());
        update("update recurring_occurrence set occurs_on = occurs_on - ? where rule_id = ?", days, rule.value());
        update(
                "update expense set spent_on = spent_on - ? where ledger_id = ?",
                days,
                flat.id().value());
    }

    private void update(String sql, Object... values) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
    }

    private ExpenseId made(LocalDate day) {
        return new ExpenseId(jdbc.sql("select id from expense where ledger_id = ? and spent_on = ?")
                .params(flat.id().value(), day)
                .query(UUID.class)
                .single());
    }

    private List<LocalDate> days() {
        return jdbc.sql("select spent_on from expense where ledger_id = ? and deleted_at is null order by spent_on")
                .param(flat.id().value())
                .query(LocalDate.class)
                .list();
    }

    private List<Long> amounts() {
        return jdbc.sql("select amount from expense where ledger_id = ? and deleted_at is null order by spent_on")
                .param(flat.id().value())
                .query(Long.class)
                .list();
    }
}
