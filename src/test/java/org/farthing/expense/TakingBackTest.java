package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.farthing.expense.split.Equal;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.Together;
import org.junit.jupiter.api.Test;

/** What was shared becomes one's own again, unless somebody settled. */
@IntegrationTest
class TakingBackTest extends MoveScene {

    @Test
    void takingItBackRestoresWhatItWas() {
        ExpenseId before = record(mine, 6_000, "Heater");
        ExpenseId after = share(before, NOTHING);

        assertThat(moves.toPersonal(alice.id(), after)).isEqualTo(before);

        assertThat(expenses.find(alice.id(), before).trashed()).isFalse();
        assertThat(expenses.find(bob.id(), after).trashed()).isTrue();
        assertThat(spent(alice)).isEqualTo(Money.of(6_000, "EUR"));
        assertThat(spent(bob)).isEqualTo(Money.of(0, "EUR"));
        assertThatThrownBy(() -> moves.toPersonal(alice.id(), after)).isInstanceOf(Rejection.class);
    }

    @Test
    void whatTheGroupChangedMeanwhileIsTakenBackAsItIsNow() {
        ExpenseId before = record(mine, 6_000, "Heater");
        ExpenseId after = share(before, NOTHING);
        expenses.correct(bob.id(), after, 0, dinner(flat, 7_000));

        ExpenseId back = moves.toPersonal(alice.id(), after);

        assertThat(back).isNotEqualTo(before);
        assertThat(spent(alice)).isEqualTo(Money.of(7_000, "EUR"));
        assertThat(expenses.find(alice.id(), back).split())
                .isEqualTo(new Equal(List.of(mine.me().id())));
    }

    @Test
    void onlyWhatIAlonePaidAndNobodySettledCanBeTakenBack() {
        ExpenseId shared = record(flat, 1_000, "Dinner");
        assertThatThrownBy(() -> moves.toPersonal(bob.id(), shared))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("expense.move.notAlone"));

        SettlementId paid = new SettlementId(UUID.randomUUID());
        settlements.record(
                bob.id(),
                flat.id(),
                paid,
                new SettlementDraft(
                        Drafts.members(flat).get(1),
                        flat.me().id(),
                        Money.of(100, "EUR"),
                        Drafts.DAY.minusDays(9),
                        ""));
        assertThatThrownBy(() -> moves.toPersonal(alice.id(), shared))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("expense.move.settled"));

        settlements.trash(bob.id(), paid);
        assertThat(expenses.find(alice.id(), moves.toPersonal(alice.id(), shared))
                        .ledger()
                        .id())
                .isEqualTo(mine.id());
    }

    @Test
    void aPaymentThatWasThereBeforeDoesNotKeepIt() {
        settlements.record(
                bob.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(
                        Drafts.members(flat).get(1), flat.me().id(), Money.of(100, "EUR"), Drafts.DAY.plusDays(9), ""));
        ExpenseId before = record(mine, 6_000, "Heater");

        assertThat(moves.toPersonal(alice.id(), share(before, NOTHING))).isEqualTo(before);
    }

    @Test
    void movesInBothDirectionsAtOnceWaitForNoEachOther() throws Exception {
        List<Callable<ExpenseId>> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ExpenseId here = record(mine, 100, "Here");
            ExpenseId there = record(flat, 100, "There");
            tasks.add(() -> share(here, NOTHING));
            tasks.add(() -> moves.toPersonal(alice.id(), there));
        }

        assertThat(Together.run(tasks)).hasOnlyElementsOfType(ExpenseId.class);
    }
}
