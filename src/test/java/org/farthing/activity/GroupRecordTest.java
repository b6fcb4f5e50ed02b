package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.Claims;
import org.farthing.ledger.Groups;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberChange;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Members;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.ledger.SettlingRule;
import org.farthing.money.Money;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a group itself, and how a payment was made. */
@IntegrationTest
class GroupRecordTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Groups groups;

    @Autowired
    Members members;

    @Autowired
    Claims claims;

    @Autowired
    Invitations invitations;

    @Autowired
    SettlingRule rule;

    @Autowired
    Settlements settlements;

    @Autowired
    Activity activity;

    AccountView alice;
    AccountView bob;
    LedgerView flat;
    MemberId bobs;
    Feed feed;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        flat = people.group(alice, bob);
        bobs = ledgers.find(bob.id(), flat.id()).me().id();
        feed = new Feed(activity);
    }

    @Test
    void tellsForHowManySomebodyCounts() {
        MemberChange couple = new MemberChange("Bob", 2, Role.EDITOR);
        members.change(alice.id(), flat.id(), bobs, couple);
        int told = feed.sentences(bob, flat.id()).size();
        members.change(alice.id(), flat.id(), bobs, couple);

        assertThat(feed.sentences(bob, flat.id()))
                .hasSize(told)
                .startsWith("Alice changed for how many Bob counts: 2 (was: 1)");
    }

    @Test
    void tellsHowDebtsAreSettled() {
        rule.simplify(alice.id(), flat.id(), false);
        int told = feed.sentences(bob, flat.id()).size();
        rule.simplify(alice.id(), flat.id(), false);

        assertThat(feed.sentences(bob, flat.id()))
                .hasSize(told)
                .startsWith("Alice changed how debts are settled: only between people who shared an expense"
                        + " (was: with the fewest payments)");
    }

    @Test
    void tellsOfArchivingAndOfANewOwner() {
        members.transferOwnership(alice.id(), flat.id(), bobs);
        groups.archive(bob.id(), flat.id());
        groups.reopen(bob.id(), flat.id());

        assertThat(feed.sentences(alice, flat.id()))
                .startsWith(
                        "Bob opened the group again",
                        "Bob archived the group",
                        "Alice changed the role of Alice: can edit (was: owner)",
                        "Alice changed the role of Bob: owner (was: can edit)");
    }

    @Test
    void tellsWhoTurnedOutToBeAPlaceholder() {
        MemberId eve = ledgers.addPlaceholder(alice.id(), flat.id(), "Eve");
        AccountView eva = people.person("Eva");
        String link = invitations.invite(
                alice.id(), flat.id(), new NewInvitation(Role.EDITOR, Duration.ofDays(1), true, eve));
        invitations.join(eva, link);
        assertThat(feed.sentences(bob, flat.id())).startsWith("Eva joined in the place of Eve");

        MemberId rob = ledgers.addPlaceholder(alice.id(), flat.id(), "Rob");
        claims.claim(bob.id(), flat.id(), rob);
        UUID claim = claims.pending(ledgers.find(alice.id(), flat.id())).get(0).id();
        claims.accept(alice.id(), flat.id(), claim);
        assertThat(feed.sentences(bob, flat.id()))
                .first()
                .asString()
                .contains("Bob")
                .contains("turned out to be")
                .contains("Rob");
    }

    @Test
    void tellsHowAPaymentWasMadeAndInWhichCurrency() {
        SettlementId id = new SettlementId(UUID.randomUUID());
        settlements.record(bob.id(), flat.id(), id, paid("cash", null));
        settlements.correct(alice.id(), id, 0, paid("transfer", Money.of(540, "USD")));
        assertThat(feed.changes(bob, flat.id())).containsExactly("How: Cash → Bank transfer", "Paid:  → US$5.40");

        settlements.correct(alice.id(), id, 1, paid("Salt", null));
        assertThat(feed.changes(bob, flat.id())).containsExactly("How: Bank transfer → Salt", "Paid: US$5.40 → ");
    }

    private SettlementDraft paid(String method, @Nullable Money paid) {
        return new SettlementDraft(
                bobs, flat.me().id(), Money.of(500, "EUR"), Drafts.DAY, new PaymentMethod(method), "", paid);
    }
}
