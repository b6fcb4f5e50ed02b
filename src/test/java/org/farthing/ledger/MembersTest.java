package org.farthing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.farthing.account.Accounts;
import org.farthing.account.Profile;
import org.farthing.platform.NotFoundException;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MembersTest extends MemberScene {

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

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
}
