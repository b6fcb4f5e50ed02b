package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.Groups;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberChange;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Members;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ActivityTest extends ActivityScene {

    @Autowired
    Settlements settlements;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    @Autowired
    Groups groups;

    @Test
    void tellsWhoDidWhatInTheLanguageOfTheReader() {
        ExpenseId dinner = dinner(3_000);
        expenses.trash(bob.id(), dinner);
        expenses.restore(alice.id(), dinner);

        assertThat(sentences(bob, Locale.UK))
                .startsWith(
                        "Alice restored “Dinner” for €30.00",
                        "Bob deleted “Dinner” for €30.00",
                        "Alice added “Dinner” for €30.00");
        assertThat(sentences(bob, Locale.GERMANY))
                .startsWith(
                        "Alice hat „Dinner“ über 30,00 € wiederhergestellt",
                        "Bob hat „Dinner“ über 30,00 € gelöscht",
                        "Alice hat „Dinner“ über 30,00 € hinzugefügt");
    }

    @Test
    void aCorrectionShowsEachFieldBeforeAndAfter() {
        ExpenseId dinner = dinner(3_000);
        expenses.correct(bob.id(), dinner, 0, Drafts.of(flat, Money.of(4_000, "EUR"), Drafts.DAY, "Feast"));

        ActivityLine line = lines(alice, Locale.UK).get(0);
        assertThat(plain(line.sentence())).isEqualTo("Bob changed “Feast”");
        assertThat(line.changes())
                .extracting(change -> plain(change.label() + ": " + change.before() + " → " + change.after()))
                .containsExactly(
                        "Amount: €30.00 → €40.00",
                        "What for: Dinner → Feast",
                        "Alice paid: €30.00 → €40.00",
                        "Alice owes: €15.00 → €20.00",
                        "Bob owes: €15.00 → €20.00");
    }

    @Test
    void savingWithoutAChangeIsNoNews() {
        ExpenseId dinner = dinner(3_000);
        expenses.correct(bob.id(), dinner, 0, Drafts.dinner(flat, 3_000));

        assertThat(sentences(alice, Locale.UK).get(0)).isEqualTo("Alice added “Dinner” for €30.00");
    }

    @Test
    void tellsOfPayments() {
        SettlementId paid = new SettlementId(UUID.randomUUID());
        SettlementDraft draft = new SettlementDraft(
                Drafts.members(flat).get(1), Drafts.members(flat).get(0), Money.of(500, "EUR"), Drafts.DAY, "");
        settlements.record(bob.id(), flat.id(), paid, draft);
        settlements.trash(alice.id(), paid);

        assertThat(sentences(alice, Locale.UK))
                .startsWith(
                        "Alice deleted the payment of €5.00 from Bob to Alice",
                        "Bob recorded that Bob paid Alice €5.00");
    }

    @Test
    void tellsOfMembersAndLinks() {
        AccountView dora = people.person("Dora");
        String link = invitations.invite(
                alice.id(), flat.id(), new NewInvitation(Role.VIEWER, Duration.ofDays(1), true, null));
        invitations.join(dora, link);
        MemberId placeholder = ledgers.addPlaceholder(alice.id(), flat.id(), "Eve");
        members.change(alice.id(), flat.id(), placeholder, new MemberChange("Eva", 1, Role.EDITOR));
        members.depart(
                dora.id(), flat.id(), ledgers.find(dora.id(), flat.id()).me().id(), false);
        groups.rename(alice.id(), flat.id(), "Palace");

        assertThat(sentences(bob, Locale.UK))
                .startsWith(
                        "Alice renamed the group from “Flat” to “Palace”",
                        "Dora left the group",
                        "Alice renamed Eve to Eva",
                        "Alice added Eve",
                        "Dora joined the group",
                        "Alice made an invitation link (can only look)");
        assertThat(sentences(bob, Locale.GERMANY)).contains("Dora hat die Gruppe verlassen");
    }

    @Test
    void manyAtOnceAreToldOneByOneAndInPages() {
        List<ExpenseDraft> drafts = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> Drafts.of(flat, Money.of(i, "EUR"), Drafts.DAY, "No " + i))
                .toList();
        expenses.recordAll(alice.id(), flat.id(), drafts);

        ActivityPage first = activity.page(alice, flat.id(), null, Locale.UK);
        ActivityPage second = activity.page(alice, flat.id(), first.older(), Locale.UK);
        assertThat(lines(first)).hasSize(Activity.PAGE).first().satisfies(line -> assertThat(plain(line.sentence()))
                .isEqualTo("Alice added “No 120” for €1.20"));
        assertThat(plain(lines(second).get(0).sentence())).isEqualTo("Alice added “No 70” for €0.70");
    }

    @Test
    void aPersonalLedgerHasItsRecordToo() {
        LedgerView mine = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        expenses.record(alice.id(), mine.id(), Drafts.newId(), Drafts.dinner(mine, 999));

        assertThat(lines(activity.page(alice, mine.id(), null, Locale.UK)))
                .extracting(line -> plain(line.sentence()))
                .contains("Alice added “Dinner” for €9.99");
    }

    @Test
    void aStrangerReadsNothing() {
        assertThatThrownBy(() -> activity.page(charlie, flat.id(), null, Locale.UK))
                .isInstanceOf(NotFoundException.class);
    }
}
