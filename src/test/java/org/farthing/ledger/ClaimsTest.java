package org.farthing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.IntegrationTest;
import org.farthing.support.Together;
import org.junit.jupiter.api.Test;

/** Alice owns, Bob turns out to be the placeholder Dora, Charlie has no access. */
@IntegrationTest
class ClaimsTest extends ClaimScene {

    @Test
    void whatAnOwnerAcceptsAddsUpInOneMember() {
        ExpenseId both = record(900, aliceHere, aliceHere, bobHere, dora);
        ExpenseId hers = record(500, dora, aliceHere, dora);
        claims.claim(bob.id(), flat.id(), dora);

        claims.accept(alice.id(), flat.id(), pending(alice).get(0).id());

        LedgerView merged = ledgers.find(bob.id(), flat.id());
        assertThat(merged.members()).extracting(MemberView::name).containsExactly("Alice", "Bob");
        assertThat(merged.member(dora))
                .hasValueSatisfying(gone -> assertThat(gone.former()).isTrue());
        ExpenseView seen = expenses.find(bob.id(), both);
        assertThat(seen.owes(bobHere)).isEqualTo(Money.of(600, "EUR"));
        assertThat(seen.shares()).hasSize(2);
        assertThat(expenses.find(bob.id(), hers).paid(bobHere)).isEqualTo(Money.of(500, "EUR"));
        assertThat(expenses.find(bob.id(), hers).owes(bobHere)).isEqualTo(Money.of(250, "EUR"));
        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), 350L), Map.entry(bobHere.value(), -350L));
        assertThat(pending(alice)).isEmpty();
        assertNoDifference();
    }

    @Test
    void nothingHappensWithoutTheOwnersYes() {
        record(900, aliceHere, aliceHere, bobHere, dora);
        Map<UUID, Long> before = balances();

        assertThat(claims.claim(bob.id(), flat.id(), dora)).isFalse();
        assertThat(claims.claim(bob.id(), flat.id(), dora)).isFalse();
        UUID claim = pending(bob).get(0).id();
        assertThatThrownBy(() -> claims.accept(bob.id(), flat.id(), claim))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.messageKey()).isEqualTo("ledger.ownerOnly"));
        claims.decline(alice.id(), flat.id(), claim);

        assertThat(pending(alice)).isEmpty();
        assertThat(balances()).isEqualTo(before);
        assertThat(ledgers.find(alice.id(), flat.id())).isEqualTo(flat);
    }

    @Test
    void anOwnerNeedsNobodyElse() {
        assertThat(claims.claim(alice.id(), flat.id(), dora)).isTrue();

        assertThat(ledgers.find(alice.id(), flat.id()).members()).hasSize(2);
    }

    @Test
    void aStrangerClaimsAndAcceptsNothing() {
        claims.claim(bob.id(), flat.id(), dora);
        UUID claim = pending(alice).get(0).id();
        LedgerView own = people.group(charlie);

        assertNotFound(() -> claims.claim(charlie.id(), flat.id(), dora));
        assertNotFound(() -> claims.accept(charlie.id(), flat.id(), claim));
        assertNotFound(() -> claims.accept(charlie.id(), own.id(), claim));
        assertNotFound(() -> claims.claim(charlie.id(), own.id(), dora));
        assertNotFound(() -> claims.claim(bob.id(), flat.id(), aliceHere));
        assertThat(pending(alice)).hasSize(1);
    }

    @Test
    void aMemberWithABoundLinkTakesThePlaceAndItsHistoryAtOnce() {
        record(900, dora, aliceHere, bobHere, dora);
        String link = invite(dora);

        invitations.join(bob, link);

        assertThat(ledgers.find(bob.id(), flat.id()).me().id()).isEqualTo(bobHere);
        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), -300L), Map.entry(bobHere.value(), 300L));
        assertThatThrownBy(() -> invitations.join(charlie, link)).isInstanceOf(NotFoundException.class);
        assertNoDifference();
    }

    @Test
    void somebodyWhoLeftAndComesBackThroughABoundLinkIsOneMember() {
        record(900, aliceHere, aliceHere, bobHere, dora);
        members.depart(bob.id(), flat.id(), bobHere, true);

        invitations.join(bob, invite(dora));

        LedgerView seen = ledgers.find(bob.id(), flat.id());
        assertThat(seen.me().id()).isEqualTo(bobHere);
        assertThat(seen.members()).hasSize(2);
        assertThat(balances()).containsEntry(bobHere.value(), -600L);
        assertNoDifference();
    }

    @Test
    void aPlaceTakenOverByOneIsTakenOverByOneOnlyHoweverManyTry() throws Exception {
        record(900, aliceHere, aliceHere, bobHere, dora);
        String first = invite(dora);
        String second = invite(dora);

        List<Object> results = Together.run(List.<Callable<Object>>of(
                () -> invitations.join(bob, first),
                () -> invitations.join(charlie, second),
                () -> claims.claim(alice.id(), flat.id(), dora)));

        LedgerView after = ledgers.find(alice.id(), flat.id());
        assertThat(after.placeholders()).isEmpty();
        assertThat(results).filteredOn(Exception.class::isInstance).hasOnlyElementsOfType(NotFoundException.class);
        assertThat(after.members()).hasSizeBetween(2, 3);
        assertThat(balances().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
        assertNoDifference();
    }

    private List<ClaimView> pending(AccountView who) {
        return claims.pending(ledgers.find(who.id(), flat.id()));
    }

    private static void assertNotFound(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(NotFoundException.class);
    }
}
