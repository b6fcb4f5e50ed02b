package org.farthing.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.farthing.expense.ExpenseView;
import org.farthing.expense.ExpensesRecorded;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.Extra;
import org.farthing.expense.split.ExtraKind;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.jobs.Jobs;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@IntegrationTest
class RecurringRulesTest extends RuleScene {

    @Autowired
    DataSource database;

    @Autowired
    ConfigurableApplicationContext context;

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
    void whatIsMadeKeepsTheRateAndTheLinesOfTheBill() {
        MemberId me = flat.me().id();
        MemberId other = Drafts.members(flat).get(1);
        Itemised bill = new Itemised(
                List.of(
                        new Item("Hosting", new Figure("10+1.10"), List.of(me)),
                        new Item("Domain", new Figure("4.00"), List.of(me, other)),
                        new Item("Credit", new Figure("-1"), List.of(me))),
                List.of(new Extra(ExtraKind.TAX, new Figure("20"), true)));
        ExpenseDraft server = new ExpenseDraft(
                ExpenseKind.EXPENSE,
                bill.bill(Money.of(0, "USD")),
                today.minusDays(1),
                CategoryId.OTHER,
                "Server",
                "",
                List.of(new PaymentDraft(me, 1_692)),
                bill,
                new BigDecimal("0.91"));
        ExpenseId first = record(server);
        RuleId rule = rules.repeat(alice, new RuleId(UUID.randomUUID()), first, daily(today.minusDays(1)));

        run.makeDue(rule);

        ExpenseView again = expenses.find(bob.id(), made(today));
        assertThat(again.split()).isEqualTo(bill);
        assertThat(again.rate()).isEqualByComparingTo("0.91");
        assertThat(again.draft().payments()).isEqualTo(server.payments());
    }

    @Test
    void runsAtTheSameTimeMakeEachDayOnce() throws Exception {
        repeat(daily(today.minusDays(9)));

        assertThat(Together.run(List.of(this::runAll, this::runAll, this::runAll, this::runAll)))
                .containsOnly("done");

        assertThat(days()).hasSize(10).doesNotHaveDuplicates();
    }

    /** The connection can break after PostgreSQL has committed and before it has said so. */
    @Test
    void anExpenseThatWasMadeAlthoughItSeemedToFailIsNotFollowedByTheNextOneTooEarly() {
        RuleId rule = repeat(daily(today));
        Instant tomorrow = dueAt(rule);
        jdbc.sql("update recurring_rule set due_at = now() where id = ?")
                .param(rule.value())
                .update();
        SilentCommits silent = new SilentCommits();

        context.addApplicationListener(silent);
        try {
            run.makeDue();
        } finally {
            context.removeApplicationListener(silent);
        }

        assertThat(days()).containsExactly(today, today.plusDays(1));
        assertThat(dueAt(rule)).isAfter(tomorrow);
    }

    private static final class SilentCommits implements ApplicationListener<PayloadApplicationEvent<ExpensesRecorded>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<ExpensesRecorded> event) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    throw new DataAccessResourceFailureException("no answer to the commit");
                }
            });
        }
    }

    private Instant dueAt(RuleId rule) {
        return jdbc.sql("select due_at from recurring_rule where id = ?")
                .param(rule.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
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
}
