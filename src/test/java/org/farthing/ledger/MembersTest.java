package org.farthing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.account.Profile;
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
import org.farthing.support.People;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MembersTest {

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId bobHere;
    MemberId dora;

    @BeforeEach
    void aliceOwnsAFlatWithBobAndAPlaceholder() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dora = ledgers.addPlaceholder(alice.id(), flat.id(), "Dora");
        flat = ledgers.find(alice.id(), flat.id());
        bobHere = ledgers.find(bob.id(), flat.id()).me().id();
    }

    @Test
    void anEditorRenamesAPlaceholderAndSaysForHowManyItCounts() {
        members.change(bob.id(), flat.id(), dora, new MemberChange(" Dora and Max ", 2, Role.EDITOR));

        assertThat(member(dora))
                .extracting(MemberView::name, MemberView::weight)
                .containsExactly("Dora and Max", 2L);
    }

    @Test
    void nobodyRenamesWhoHasAnAccountNorTakesANameThatIsThere() {
        members.change(alice.id(), flat.id(), bobHere, new MemberChange("Bobby", 1, Role.EDITOR));
        assertThat(member(bobHere).name()).isEqualTo("Bob");

        assertRejected(
                "member.name.taken",
                () -> members.change(alice.id(), flat.id(), dora, new MemberChange("bob", 1, Role.EDITOR)));
        members.change(alice.id(), flat.id(), dora, new MemberChange("DORA", 1, Role.EDITOR));
        assertThat(member(dora).name()).isEqualTo("DORA");
    }

    @Test
    void whatAPersonIsCalledTheirMembersAreCalledToo() {
        accounts.changeProfile(bob.id(), new Profile("Robert", bob.homeCurrency(), bob.timeZone(), null));

        assertThat(member(bobHere).name()).isEqualTo("Robert");
        LedgerView own = ledgers.find(bob.id(), ledgers.personalOf(bob.id()));
        assertThat(own.name()).isEqualTo("Robert");
        assertThat(own.me().name()).isEqualTo("Robert");
        assertThat(ledgers.find(alice.id(), ledgers.personalOf(alice.id())).name())
                .isEqualTo("Alice");
    }

    @Test
    void onlyAnOwnerDecidesAboutRoles() {
        assertRejected("ledger.ownerOnly", () -> role(bob, bobHere, Role.OWNER));
        assertRejected("member.role.placeholder", () -> role(alice, dora, Role.VIEWER));

        role(alice, bobHere, Role.VIEWER);
        assertThat(ledgers.find(bob.id(), flat.id()).isWritable()).isFalse();
        assertRejected("ledger.readOnly", () -> role(bob, bobHere, Role.EDITOR));
    }

    @Test
    void whoeverMayNotWriteAnyMoreLeavesNoOpenLinks() {
        String link = invitations.invite(
                bob.id(), flat.id(), new NewInvitation(Role.EDITOR, Duration.ofDays(1), false, null));

        role(alice, bobHere, Role.VIEWER);

        assertThat(invitations.preview(link)).isEmpty();
        assertThatThrownBy(() -> invitations.join(charlie, link)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theLastOwnerStaysUntilSomebodyElseOwns() {
        assertRejected("member.lastOwner", () -> depart(alice, flat.me().id()));
        assertRejected("member.lastOwner", () -> role(alice, flat.me().id(), Role.EDITOR));

        members.transferOwnership(alice.id(), flat.id(), bobHere);

        assertThat(member(bobHere).role()).isEqualTo(Role.OWNER);
        assertThat(member(flat.me().id()).role()).isEqualTo(Role.EDITOR);
        depart(alice, flat.me().id());
        assertThatThrownBy(() -> ledgers.find(alice.id(), flat.id())).isInstanceOf(NotFoundException.class);
        assertThat(ledgers.find(bob.id(), flat.id()).activeMembers()).hasSize(2);
    }

    @Test
    void ownershipGoesOnlyFromAnOwnerToSomebodyElseWithAnAccount() {
        assertRejected("ledger.ownerOnly", () -> members.transferOwnership(bob.id(), flat.id(), bobHere));
        assertRejected("member.role.placeholder", () -> members.transferOwnership(alice.id(), flat.id(), dora));
        assertRejected(
                "member.transfer.self",
                () -> members.transferOwnership(alice.id(), flat.id(), flat.me().id()));
    }

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
    void aStrangerChangesNobody() {
        for (MemberId id : List.of(flat.me().id(), bobHere, dora)) {
            assertNotFound(() -> depart(charlie, id));
            assertNotFound(() -> role(charlie, id, Role.VIEWER));
            assertNotFound(() -> members.transferOwnership(charlie.id(), flat.id(), id));
        }
        LedgerView own = people.group(charlie);
        assertNotFound(() -> members.depart(charlie.id(), own.id(), dora, true));
        assertNotFound(() -> members.transferOwnership(charlie.id(), own.id(), bobHere));
        assertThat(ledgers.find(alice.id(), flat.id())).isEqualTo(flat);
    }

    @Test
    void nobodyLeavesTheirPersonalLedger() {
        LedgerView own = ledgers.find(bob.id(), ledgers.personalOf(bob.id()));

        assertNotFound(() -> members.depart(bob.id(), own.id(), own.me().id(), true));
    }

    private ExpenseId dinner(long cents) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, cents));
    }

    private void depart(AccountView who, MemberId id) {
        members.depart(who.id(), flat.id(), id, false);
    }

    private void role(AccountView who, MemberId id, Role role) {
        members.change(who.id(), flat.id(), id, new MemberChange(member(id).name(), 1, role));
    }

    private MemberView member(MemberId id) {
        AccountView looking = ledgers.of(alice.id()).size() > 1 ? alice : bob;
        return ledgers.find(looking.id(), flat.id()).member(id).orElseThrow();
    }

    private static void assertNotFound(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(NotFoundException.class);
    }

    private static void assertRejected(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
