package org.farthing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the books when a placeholder turns out to be a member. */
@IntegrationTest
class MergingTest extends ClaimScene {

    @Autowired
    Settlements settlements;

    @Test
    void aPaymentBetweenTheTwoGoesToTheTrashAndStaysThere() {
        record(900, aliceHere, aliceHere, bobHere, dora);
        SettlementId fromBob = settle(bobHere, dora, 100);
        SettlementId toAlice = settle(dora, aliceHere, 120);

        claims.claim(alice.id(), flat.id(), dora);

        assertThat(settlements.recent(ledgers.find(alice.id(), flat.id()), 9))
                .singleElement()
                .satisfies(kept -> assertThat(kept.to().id()).isEqualTo(aliceHere));
        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), 200L), Map.entry(bobHere.value(), -200L));
        assertThatThrownBy(() -> settlements.restore(alice.id(), toAlice))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.messageKey()).isEqualTo("settlement.merged"));
        settlements.trash(bob.id(), fromBob);
        settlements.restore(bob.id(), fromBob);
        assertNoDifference();
    }

    @Test
    void nobodyPaysOrIsPaidByAPlaceholderThatWasMerged() {
        SettlementId id = settle(bobHere, aliceHere, 50);
        invitations.join(bob, invite(dora));

        SettlementDraft hers = new SettlementDraft(dora, aliceHere, Money.of(50, "EUR"), Drafts.DAY, "");
        for (Runnable attempt : List.<Runnable>of(
                () -> settle(dora, aliceHere, 120),
                () -> settle(aliceHere, dora, 120),
                () -> settlements.correct(alice.id(), id, 0, hers))) {
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Rejection.class, no -> assertThat(no.messageKey())
                    .isEqualTo("settlement.member.merged"));
        }
        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), -50L), Map.entry(bobHere.value(), 50L));
        assertNoDifference();
    }

    @Test
    void whatWasTypedNamesTheMemberAndWhereBothWereNamedTheSharesStandOneByOne() {
        ExpenseId hers = record(split(1000, new ByShares(List.of(input(aliceHere, "1"), input(dora, "3")))));
        ExpenseId both = record(
                split(1000, new ByShares(List.of(input(aliceHere, "1"), input(bobHere, "1"), input(dora, "2")))));
        ExpenseId bill = record(split(
                1000,
                new Itemised(
                        List.of(
                                new Item("Wine", new Figure("6"), List.of(dora)),
                                new Item("Bread", new Figure("4"), List.of(aliceHere, dora))),
                        List.of())));

        invitations.join(bob, invite(dora));

        assertThat(expenses.find(bob.id(), hers).split())
                .isEqualTo(new ByShares(List.of(input(aliceHere, "1"), input(bobHere, "3"))));
        assertThat(expenses.find(bob.id(), both).split())
                .isInstanceOfSatisfying(Exact.class, exact -> assertThat(exact.amounts())
                        .containsExactlyInAnyOrder(input(aliceHere, "2.50"), input(bobHere, "7.50")));
        assertThat(expenses.find(bob.id(), bill).split().members()).containsExactly(bobHere, aliceHere);
        assertThat(expenses.find(bob.id(), bill).owes(bobHere)).isEqualTo(Money.of(800, "EUR"));
        assertNoDifference();
    }

    @Test
    void aRefundInAnotherCurrencyAddsUpTooAndCanBeCorrected() {
        Money refund = Money.of(-901, "USD");
        ExpenseDraft draft = new ExpenseDraft(
                ExpenseKind.REFUND,
                refund,
                Drafts.DAY,
                CategoryId.OTHER,
                "Deposit",
                "",
                List.of(new PaymentDraft(dora, -500), new PaymentDraft(bobHere, -401)),
                new Equal(List.of(aliceHere, bobHere, dora)),
                new BigDecimal("0.9"));
        ExpenseId id = record(draft);
        Money alices = expenses.find(alice.id(), id).owes(aliceHere);

        invitations.join(bob, invite(dora));

        ExpenseView seen = expenses.find(bob.id(), id);
        assertThat(seen.paid(bobHere)).isEqualTo(refund);
        assertThat(seen.owes(aliceHere)).isEqualTo(alices);
        expenses.correct(
                bob.id(),
                id,
                seen.version(),
                new ExpenseDraft(
                        ExpenseKind.REFUND,
                        refund,
                        Drafts.DAY,
                        CategoryId.OTHER,
                        "Deposit back",
                        "",
                        List.of(new PaymentDraft(bobHere, -901)),
                        seen.split(),
                        new BigDecimal("0.9")));
        assertThat(expenses.find(bob.id(), id).owes(aliceHere)).isEqualTo(alices);
        assertNoDifference();
    }

    private ExpenseDraft split(long cents, Split split) {
        return new ExpenseDraft(
                ExpenseKind.EXPENSE,
                Money.of(cents, "EUR"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Dinner",
                "",
                List.of(new PaymentDraft(aliceHere, cents)),
                split,
                null);
    }

    private static Input input(MemberId member, String typed) {
        return new Input(member, new Figure(typed));
    }

    @Test
    void alsoWhatIsInTheTrashIsHandedOver() {
        ExpenseId dinner = record(900, dora, aliceHere, bobHere, dora);
        expenses.trash(alice.id(), dinner);

        invitations.join(bob, invite(dora));
        expenses.restore(alice.id(), dinner);

        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), -300L), Map.entry(bobHere.value(), 300L));
        assertNoDifference();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261121})
    void afterAnyHistoryTheSumsAreExact(long seed) {
        Random random = new Random(seed);
        List<MemberId> all = List.of(aliceHere, bobHere, dora);
        for (int i = 0; i < 60; i++) {
            MemberId payer = all.get(random.nextInt(3));
            MemberId[] sharing =
                    all.stream().filter(id -> random.nextInt(3) > 0).toArray(MemberId[]::new);
            if (sharing.length > 0) {
                ExpenseId id = record(1 + random.nextInt(9999), payer, sharing);
                if (random.nextInt(5) == 0) {
                    expenses.trash(alice.id(), id);
                }
            }
            MemberId from = all.get(random.nextInt(3));
            MemberId to = all.get(random.nextInt(3));
            if (!from.equals(to)) {
                settle(from, to, 1 + random.nextInt(999));
            }
        }
        long aliceBefore = balances().getOrDefault(aliceHere.value(), 0L);

        invitations.join(bob, invite(dora));

        assertThat(balances().getOrDefault(aliceHere.value(), 0L)).isEqualTo(aliceBefore);
        assertThat(balances().getOrDefault(bobHere.value(), 0L)).isEqualTo(-aliceBefore);
        assertThat(balances()).doesNotContainKey(dora.value());
        assertNoDifference();
    }

    private SettlementId settle(MemberId from, MemberId to, long cents) {
        return settlements.record(
                alice.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(from, to, Money.of(cents, "EUR"), Drafts.DAY, ""));
    }
}
