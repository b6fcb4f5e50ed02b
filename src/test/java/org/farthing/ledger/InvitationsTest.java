package org.farthing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class InvitationsTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Invitations invitations;

    @Autowired
    Expenses expenses;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceHasAGroup() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice);
    }

    @Test
    void aLinkShowsOnlyTheGroupAndWhoInvites() {
        assertThat(invitations.preview(invite(true))).contains(new InvitationPreview("Flat", "Alice"));
    }

    @Test
    void refusesASecondUseOfAOneTimeInvitation() {
        String token = invite(true);
        invitations.join(bob, token);

        assertRefused(() -> invitations.join(charlie, token));
        assertThat(accounts()).containsExactly(alice, bob);
    }

    @Test
    void whoeverIsAMemberAlreadyUsesNothingUp() {
        String token = invite(true);

        assertThat(invitations.join(alice, token)).isEqualTo(flat.id());
        invitations.join(bob, token);

        assertThat(accounts()).containsExactly(alice, bob);
    }

    @Test
    void aLinkForManyAdmitsMany() {
        String token = invite(false);
        invitations.join(bob, token);
        invitations.join(charlie, token);

        assertThat(accounts()).containsExactly(alice, bob, charlie);
        assertThat(invitations.usable(alice.id(), flat.id()))
                .singleElement()
                .satisfies(usable -> assertThat(usable.uses()).isEqualTo(2));
    }

    @Test
    void ofTwentyAtOnceAOneTimeInvitationAdmitsExactlyOne() throws Exception {
        String token = invite(true);
        List<AccountView> guests =
                IntStream.range(0, 20).mapToObj(i -> people.person("Guest" + i)).toList();

        List<Object> results = Together.run(guests.stream()
                .<Callable<Object>>map(guest -> () -> invitations.join(guest, token))
                .toList());

        assertThat(results).filteredOn(LedgerId.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(NotFoundException.class::isInstance).hasSize(19);
        assertThat(members()).hasSize(2);
    }

    @Test
    void unknownExpiredAndRevokedLinksGetTheSameAnswer() {
        String expired = invite(false);
        transaction.executeWithoutResult(status -> jdbc.update(
                "update invitation set expires_at = now() - interval '1 second' where ledger_id = ?",
                flat.id().value()));
        String revoked = invite(false);
        UUID id = invitations.usable(alice.id(), flat.id()).get(0).id();
        invitations.revoke(alice.id(), flat.id(), id);
        invitations.revoke(alice.id(), flat.id(), id);

        Throwable unknown = catchThrowable(() -> invitations.join(bob, "no such token"));
        assertThat(unknown).isInstanceOf(NotFoundException.class);
        for (String token : List.of(expired, revoked)) {
            assertThat(catchThrowable(() -> invitations.join(bob, token)))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage(unknown.getMessage());
            assertThat(invitations.preview(token)).isEmpty();
        }
        assertThat(invitations.preview("no such token")).isEmpty();
        assertThat(invitations.usable(alice.id(), flat.id())).isEmpty();
        assertThat(accounts()).containsExactly(alice);
    }

    @Test
    void onlyAHashOfTheLinkIsStored() {
        String token = invite(true);

        byte[] stored = jdbc.queryForObject(
                "select token_hash from invitation where ledger_id = ?",
                byte[].class,
                flat.id().value());

        assertThat(stored).hasSize(32).isNotEqualTo(token.getBytes(StandardCharsets.UTF_8));
        assertThat(token).hasSize(43);
    }

    @Test
    void whoeverClaimsAPlaceholderKeepsItsHistory() {
        MemberId dora = ledgers.addPlaceholder(alice.id(), flat.id(), "Dora");
        LedgerView withDora = ledgers.find(alice.id(), flat.id());
        ExpenseId dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(withDora, 1000));

        invitations.join(bob, invite(true, Role.EDITOR, dora));

        LedgerView seen = ledgers.find(bob.id(), flat.id());
        assertThat(seen.me().id()).isEqualTo(dora);
        assertThat(seen.me().name()).isEqualTo("Bob");
        assertThat(seen.members()).hasSize(2);
        assertThat(expenses.find(bob.id(), dinner).myShare()).contains(Money.of(500, "EUR"));
    }

    @Test
    void aPlaceholderIsClaimedOnce() {
        MemberId dora = ledgers.addPlaceholder(alice.id(), flat.id(), "Dora");
        String first = invite(true, Role.EDITOR, dora);
        String second = invite(true, Role.EDITOR, dora);
        invitations.join(bob, first);

        assertThatThrownBy(() -> invitations.join(charlie, second))
                .isInstanceOfAny(NotFoundException.class, Rejection.class);
        assertThat(accounts()).containsExactly(alice, bob);
        assertThatThrownBy(() -> invite(true, Role.EDITOR, dora)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aViewerReadsAndWritesNothing() {
        invitations.join(bob, invite(true, Role.VIEWER, null));

        LedgerView seen = ledgers.find(bob.id(), flat.id());
        assertThat(seen.isWritable()).isFalse();
        assertReadOnly(() -> expenses.record(bob.id(), flat.id(), Drafts.newId(), Drafts.dinner(seen, 1)));
        assertReadOnly(() -> ledgers.addPlaceholder(bob.id(), flat.id(), "Dora"));
        assertReadOnly(() -> invitations.invite(bob.id(), flat.id(), terms(true, Role.EDITOR, null)));
    }

    private static void assertReadOnly(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("ledger.readOnly"));
    }

    @Test
    void aStrangerNeitherInvitesNorRevokesNorSeesLinks() {
        invite(true);
        UUID id = invitations.usable(alice.id(), flat.id()).get(0).id();

        assertRefused(() -> invitations.invite(charlie.id(), flat.id(), terms(true, Role.EDITOR, null)));
        assertRefused(() -> invitations.usable(charlie.id(), flat.id()));
        assertRefused(() -> invitations.revoke(charlie.id(), flat.id(), id));
        LedgerView own = people.group(charlie);
        assertRefused(() -> invitations.revoke(charlie.id(), own.id(), id));
        assertThat(invitations.usable(alice.id(), flat.id())).hasSize(1);
    }

    @Test
    void nobodyIsInvitedToAPersonalLedgerOrAsAnOwner() {
        LedgerId personal = ledgers.personalOf(alice.id());

        assertRefused(() -> invitations.invite(alice.id(), personal, terms(true, Role.EDITOR, null)));
        assertThatThrownBy(() -> terms(true, Role.OWNER, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(NotFoundException.class);
    }

    private String invite(boolean once) {
        return invite(once, Role.EDITOR, null);
    }

    private String invite(boolean once, Role role, @Nullable MemberId placeholder) {
        return invitations.invite(alice.id(), flat.id(), terms(once, role, placeholder));
    }

    private static NewInvitation terms(boolean once, Role role, @Nullable MemberId placeholder) {
        return new NewInvitation(role, Duration.ofDays(1), once, placeholder);
    }

    private List<MemberView> members() {
        return ledgers.find(alice.id(), flat.id()).members();
    }

    private List<AccountView> accounts() {
        return members().stream()
                .map(member -> List.of(alice, bob, charlie).stream()
                        .filter(account -> account.id().equals(member.account()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
