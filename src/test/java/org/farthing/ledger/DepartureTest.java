package org.farthing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leaving a group, being taken out of it, and coming back. */
@IntegrationTest
class DepartureTest extends MemberScene {

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    Invitations invitations;

    @Test
    void twoOwnersWhoLeaveAtOnceLeaveOneBehind() throws Exception {
        role(alice, bobHere, Role.OWNER);

        List<Object> results = Together.run(List.<Callable<Object>>of(
                () -> {
                    depart(alice, flat.me().id());
                    return "left";
                },
                () -> {
                    depart(bob, bobHere);
                    return "left";
                }));

        assertThat(results).filteredOn("left"::equals).hasSize(1);
        assertThat(results).filteredOn(Rejection.class::isInstance).hasSize(1);
    }

    @Test
    void aLinkGoesWithTheOneWhoRenewedItLast() {
        invitations.invite(alice.id(), flat.id(), new NewInvitation(Role.EDITOR, Duration.ofDays(1), false, null));
        UUID link = invitations.usable(alice.id(), flat.id()).get(0).id();
        String known = invitations.rotate(bob.id(), flat.id(), link);

        members.depart(alice.id(), flat.id(), bobHere, false);

        assertThat(invitations.preview(known)).isEmpty();
        assertThatThrownBy(() -> invitations.join(bob, known)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoeverIsSettledLeavesAndFindsNothingAnyMore() {
        ExpenseId dinner = dinner(900);
        settlements.record(
                bob.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(bobHere, flat.me().id(), Money.of(300, "EUR"), LocalDate.now(), ""));

        depart(bob, bobHere);

        assertThatThrownBy(() -> expenses.find(bob.id(), dinner)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> expenses.record(bob.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(member(bobHere).former()).isTrue();
        assertThat(ledgers.of(bob.id())).hasSize(1);
    }

    @Test
    void whatIsOpenKeepsAMemberUnlessTheyChooseToLeaveAnyway() {
        dinner(900);

        assertRejected("member.departure.open", () -> depart(bob, bobHere));
        assertThat(members.openBalances(flat, bobHere)).containsExactly(Money.of(-300, "EUR"));

        members.depart(bob.id(), flat.id(), bobHere, true);
        assertThat(member(bobHere).former()).isTrue();
        assertThat(members.openBalances(flat, bobHere)).containsExactly(Money.of(-300, "EUR"));
    }

    @Test
    void anEditorTakesOutAPlaceholderAndBringsItBackButNobodyElse() {
        depart(bob, dora);
        assertThat(member(dora).former()).isTrue();
        members.bringBack(bob.id(), flat.id(), dora);
        assertThat(member(dora).former()).isFalse();

        assertRejected("ledger.ownerOnly", () -> depart(bob, flat.me().id()));
        depart(alice, bobHere);
        assertRejected("member.back.placeholderOnly", () -> members.bringBack(alice.id(), flat.id(), bobHere));
    }

    @Test
    void whoeverJoinsAgainHasTheirOldPlace() {
        ExpenseId dinner = dinner(900);
        members.depart(bob.id(), flat.id(), bobHere, true);

        people.join(alice, flat.id(), bob, Role.VIEWER);

        LedgerView seen = ledgers.find(bob.id(), flat.id());
        assertThat(seen.me().id()).isEqualTo(bobHere);
        assertThat(seen.me().role()).isEqualTo(Role.VIEWER);
        assertThat(seen.members()).hasSize(3);
        assertThat(expenses.find(bob.id(), dinner).myShare()).contains(Money.of(300, "EUR"));
    }

    @Test
    void nobodyLeavesTheirPersonalLedger() {
        LedgerView own = ledgers.find(bob.id(), ledgers.personalOf(bob.id()));

        assertNotFound(() -> members.depart(bob.id(), own.id(), own.me().id(), true));
    }

    private ExpenseId dinner(long cents) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, cents));
    }
}
