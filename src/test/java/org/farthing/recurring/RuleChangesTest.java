package org.farthing.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Skipping, changing, pausing and stopping what comes again. */
@IntegrationTest
class RuleChangesTest extends RuleScene {

    @Autowired
    TransactionTemplate transaction;

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
    void whatIsPausedStaysSoWithAnotherRhythm() {
        RuleId rule = repeat(daily(today.minusDays(4)));
        rules.pause(bob.id(), rule, found(rule).version());

        rules.reschedule(alice, rule, found(rule).version(), Rhythm.of(RhythmUnit.WEEK, 1, today));
        run.makeDue(rule);

        assertThat(found(rule).state()).isEqualTo(RuleState.PAUSED);
        assertThat(days()).containsExactly(today.minusDays(4));
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

    private List<Long> amounts() {
        return jdbc.sql("select amount from expense where ledger_id = ? and deleted_at is null order by spent_on")
                .param(flat.id().value())
                .query(Long.class)
                .list();
    }
}
