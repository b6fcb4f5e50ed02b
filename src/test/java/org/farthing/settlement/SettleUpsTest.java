package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.Claims;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Role;
import org.farthing.ledger.SettlingRule;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.PlannedPayment.Confirmed;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SettleUpsTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    SettleUps settleUps;

    @Autowired
    Standings standings;

    @Autowired
    SettlingRule rule;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Claims claims;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    AccountView dora;
    LedgerView flat;
    LedgerView trip;

    @BeforeEach
    void aliceIsOwedByAllInTheFlatAndOwesBobInTheTrip() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        dora = people.person("Dora");
        flat = people.group(alice, bob, dora);
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3000));
        trip = people.group(bob, alice);
        expenses.record(bob.id(), trip.id(), Drafts.newId(), Drafts.dinner(trip, 500));
    }

    @Test
    void everythingIsSettledInOneActionAndTakenBackInOne() {
        UUID batch = settle(bob, settleUps.ofGroup(bob.id(), flat.id(), null));
        assertThat(settlements.recent(flat, 9)).hasSize(2).allSatisfy(s -> assertThat(s.amount())
                .isEqualTo(Money.of(1000, "EUR")));
        assertThat(settleUps.ofGroup(alice.id(), flat.id(), null)).isEmpty();

        assertThat(settlements.trashBatch(alice.id(), batch)).containsExactly(flat.id());
        assertThat(settlements.recent(flat, 9)).isEmpty();
        assertThat(settleUps.ofGroup(alice.id(), flat.id(), null)).hasSize(2);

        settlements.restoreBatch(dora.id(), batch);
        assertThat(settlements.recent(flat, 9)).hasSize(2);
    }

    @Test
    void aBatchOfWhichOneWasDeletedAlreadyIsTakenBackOnce() {
        UUID batch = settle(bob, settleUps.ofGroup(bob.id(), flat.id(), null));
        settlements.trash(bob.id(), settlements.recent(flat, 9).get(0).id());

        settlements.trashBatch(bob.id(), batch);

        assertThat(settleUps.ofGroup(alice.id(), flat.id(), null))
                .extracting(payment -> payment.payment().amount().minor())
                .containsExactly(1000L, 1000L);
    }

    @Test
    void aBatchIsTakenBackAndBroughtBackWithoutThePaymentOfTwoWhoTurnedOutToBeOne() {
        MemberId eve = ledgers.addPlaceholder(alice.id(), trip.id(), "Eve");
        LedgerView four = ledgers.find(bob.id(), trip.id());
        expenses.record(bob.id(), four.id(), Drafts.newId(), Drafts.dinner(four, 3000));
        UUID batch = settle(bob, settleUps.ofGroup(bob.id(), four.id(), null));
        claims.claim(bob.id(), four.id(), eve);

        settlements.trashBatch(alice.id(), batch);
        settlements.restoreBatch(alice.id(), batch);

        assertThat(settlements.recent(ledgers.find(alice.id(), four.id()), 9))
                .singleElement()
                .satisfies(kept -> assertThat(kept.from().name()).isEqualTo("Alice"));
    }

    @Test
    void onePersonAloneIsSettled() {
        MemberId doraIn = Drafts.members(flat).get(2);
        settle(dora, settleUps.ofGroup(dora.id(), flat.id(), doraIn));

        assertThat(settleUps.ofGroup(alice.id(), flat.id(), null))
                .singleElement()
                .extracting(PlannedPayment::from)
                .isEqualTo("Bob");
    }

    @Test
    void onePersonIsSettledOverAllGroups() {
        List<PlannedPayment> withBob = settleUps.withPerson(alice.id(), bob.id().value());
        assertThat(withBob)
                .extracting(payment -> payment.payment().amount().minor())
                .containsExactlyInAnyOrder(1000L, 250L);

        UUID batch = settle(alice, withBob);

        assertThat(standings.of(bob.id()).isSettled()).isTrue();
        assertThat(standings.of(alice.id()).people())
                .extracting(PersonBalance::name)
                .containsExactly("Dora");
        assertThat(settlements.trashBatch(bob.id(), batch)).containsExactlyInAnyOrder(flat.id(), trip.id());
        assertThat(standings.of(alice.id()).people())
                .extracting(PersonBalance::name)
                .containsExactly("Bob", "Dora");
    }

    @Test
    void aPlanThatHasChangedIsNotRecordedAtAll() {
        List<PlannedPayment> seen = settleUps.ofGroup(bob.id(), flat.id(), null);
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 30));

        assertThatThrownBy(() -> settle(bob, seen))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("settlement.plan.changed"));
        assertThat(settlements.recent(flat, 9)).isEmpty();
    }

    @Test
    void oneChangedGroupKeepsTheOthersUnsettledToo() {
        List<PlannedPayment> seen = settleUps.withPerson(alice.id(), bob.id().value());
        expenses.record(bob.id(), trip.id(), Drafts.newId(), Drafts.dinner(trip, 30));

        assertThatThrownBy(() -> settle(alice, seen)).isInstanceOf(Rejection.class);
        assertThat(settlements.recent(flat, 9)).isEmpty();
        assertThat(settlements.recent(trip, 9)).isEmpty();
    }

    @Test
    void nothingTickedIsRefused() {
        assertThatThrownBy(() -> settle(bob, List.of()))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("settlement.plan.nothing"));
    }

    @Test
    void aStrangerSeesSettlesAndTakesBackNothing() {
        List<PlannedPayment> plan = settleUps.ofGroup(bob.id(), flat.id(), null);
        assertThatThrownBy(() -> settleUps.ofGroup(charlie.id(), flat.id(), null))
                .isInstanceOf(NotFoundException.class);
        assertThat(settleUps.withPerson(charlie.id(), bob.id().value())).isEmpty();
        assertThatThrownBy(() -> settle(charlie, plan)).isInstanceOf(NotFoundException.class);

        UUID batch = settle(bob, plan);
        assertThatThrownBy(() -> settlements.trashBatch(charlie.id(), batch)).isInstanceOf(NotFoundException.class);
        assertThat(settlements.recent(flat, 9)).hasSize(2);
    }

    @Test
    void aViewerSettlesNothing() {
        AccountView viewer = people.person("Vera");
        people.join(alice, flat.id(), viewer, Role.VIEWER);

        assertThatThrownBy(() -> settle(viewer, settleUps.ofGroup(viewer.id(), flat.id(), null)))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("ledger.readOnly"));
    }

    @Test
    void onlyTheOwnerDecidesHowTheGroupSettles() {
        assertThatThrownBy(() -> rule.simplify(bob.id(), flat.id(), false))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("ledger.simplify.ownerOnly"));
        assertThatThrownBy(() -> rule.simplify(charlie.id(), flat.id(), false)).isInstanceOf(NotFoundException.class);

        rule.simplify(alice.id(), flat.id(), false);
        assertThat(settleUps.ofGroup(bob.id(), flat.id(), null)).hasSize(2);
    }

    @Test
    void standingsPutThePeopleOfAllGroupsTogether() {
        Standing standing = standings.of(alice.id());

        assertThat(standing.people()).extracting(PersonBalance::name).containsExactly("Bob", "Dora");
        assertThat(standing.people().get(0).totals()).containsExactly(Money.of(750, "EUR"));
        assertThat(standing.people().get(0).groups()).isEqualTo(2);
        assertThat(standing.totals()).containsExactly(new CurrencyTotal(Money.of(1750, "EUR"), Money.of(0, "EUR")));
        assertThat(standings.of(dora.id()).totals())
                .containsExactly(new CurrencyTotal(Money.of(0, "EUR"), Money.of(1000, "EUR")));
        assertThat(standings.of(charlie.id()).isSettled()).isTrue();
    }

    private UUID settle(AccountView account, List<PlannedPayment> payments) {
        UUID batch = UUID.randomUUID();
        List<Confirmed> confirmed =
                payments.stream().map(PlannedPayment::payment).toList();
        settleUps.settle(account.id(), batch, confirmed, Drafts.DAY, PaymentMethod.UNSAID, "");
        return batch;
    }
}
