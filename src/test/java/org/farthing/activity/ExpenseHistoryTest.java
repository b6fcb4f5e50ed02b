package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.BooksAudit;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ExpenseHistoryTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    ExpenseHistory history;

    @Autowired
    BooksAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    AccountView bob;
    LedgerView flat;
    ExpenseId id;

    @BeforeEach
    void aDinnerWasCorrectedTwice() {
        alice = people.alice();
        bob = people.bob();
        flat = people.group(alice, bob);
        id = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3_001));
        expenses.correct(bob.id(), id, 0, paidByBothAndSharedExactly());
        expenses.correct(alice.id(), id, 1, Drafts.dinner(flat, 900));
    }

    private ExpenseDraft paidByBothAndSharedExactly() {
        List<MemberId> members = Drafts.members(flat);
        return new ExpenseDraft(
                ExpenseKind.EXPENSE,
                Money.of(4_000, "EUR"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Feast",
                "with wine",
                List.of(new PaymentDraft(members.get(0), 1_000), new PaymentDraft(members.get(1), 3_000)),
                exactly(members),
                null);
    }

    private static Exact exactly(List<MemberId> members) {
        return new Exact(
                List.of(new Input(members.get(0), new Figure("5")), new Input(members.get(1), new Figure("35"))));
    }

    @Test
    void everyVersionStandsThereWithWhatItChanged() {
        List<ActivityLine> versions = lines(alice);

        assertThat(versions)
                .extracting(line -> ActivityTest.plain(line.sentence()))
                .containsExactly("Alice changed “Dinner”", "Bob changed “Feast”", "Alice added “Dinner” for €30.01");
        assertThat(changes(versions.get(1)))
                .contains(
                        "Amount: €30.01 → €40.00",
                        "Notes:  → with wine",
                        "Split: equally → by exact amounts",
                        "Alice paid: €30.01 → €10.00",
                        "Bob paid:  → €30.00")
                .noneMatch(change -> change.startsWith("Date"))
                .anyMatch(change -> change.startsWith("Bob owes: €15.0") && change.endsWith("→ €35.00"));
        assertThat(changes(versions.get(2))).contains("Amount:  → €30.01", "Kind:  → Expense");
    }

    @Test
    void aRateIsWrittenAsTheReaderWouldTypeIt() {
        ExpenseDraft dollars = Drafts.of(flat, Money.of(1_000, "USD"), Drafts.DAY, "Diner");
        ExpenseId abroad =
                expenses.record(alice.id(), flat.id(), Drafts.newId(), dollars.at(new BigDecimal("0.92500")));

        List<FieldChange> changes = history.page(alice, abroad, null, Locale.GERMANY)
                .versions()
                .get(0)
                .line()
                .changes();

        assertThat(changes).extracting(FieldChange::after).contains("0,925");
    }

    @Test
    void anEarlierVersionComesBackAsANewOneAndTheBooksStayExact() {
        history.restore(bob.id(), id, lines(bob).get(1).position());

        ExpenseView now = expenses.find(alice.id(), id);
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.amount()).isEqualTo(Money.of(4_000, "EUR"));
        assertThat(now.split()).isEqualTo(exactly(Drafts.members(flat)));
        assertThat(now.paid(Drafts.members(flat).get(1))).isEqualTo(Money.of(3_000, "EUR"));
        assertThat(now.owes(Drafts.members(flat).get(0))).isEqualTo(Money.of(500, "EUR"));
        assertThat(lines(alice)).hasSize(4);
        assertThat(audit.compare())
                .noneMatch(difference -> difference.ledger().equals(flat.id().value()));

        history.restore(bob.id(), id, lines(bob).get(3).position());
        assertThat(expenses.find(alice.id(), id).myShare()).isPresent();
        assertThat(expenses.find(alice.id(), id).amount()).isEqualTo(Money.of(3_001, "EUR"));
    }

    @Test
    void theVersionThatCountsIsNotOffered() {
        assertThat(history.page(alice, id, null, Locale.UK).versions())
                .extracting(HistoryPage.Version::restorable)
                .containsExactly(false, true, true);

        expenses.trash(alice.id(), id);
        assertThat(history.page(alice, id, null, Locale.UK).versions()).noneMatch(HistoryPage.Version::restorable);
        assertThatThrownBy(() -> history.restore(alice.id(), id, 0)).isInstanceOf(Rejection.class);
    }

    @Test
    void whatWasThereBeforeTheRecordIsAVersionToo() {
        ExpenseId old = oldExpense();
        assertThat(history.page(alice, old, null, Locale.UK).versions())
                .singleElement()
                .satisfies(version -> {
                    assertThat(ActivityTest.plain(version.line().sentence()))
                            .isEqualTo("Alice added “Dinner” for €7.00");
                    assertThat(version.restorable()).isFalse();
                });

        expenses.correct(bob.id(), old, 0, Drafts.dinner(flat, 800));
        assertThat(history.page(alice, old, null, Locale.UK).versions()).hasSize(2);
        history.restore(alice.id(), old, 0);
        assertThat(expenses.find(alice.id(), old).amount()).isEqualTo(Money.of(700, "EUR"));
    }

    /** As if it had been recorded by a release that kept no record. */
    private ExpenseId oldExpense() {
        ExpenseId made = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 700));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from activity where subject = ?")
                    .param(made.value())
                    .update();
        });
        return made;
    }

    @Test
    void aFormerMemberCannotComeBackThroughAVersion() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update member set left_at = now() where ledger_id = ? and name = 'Bob'")
                        .param(flat.id().value())
                        .update());
        expenses.correct(alice.id(), id, 2, aloneFor(600));

        assertThatThrownBy(() ->
                        history.restore(alice.id(), id, lines(alice).get(1).position()))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("expense.member.former");
    }

    private ExpenseDraft aloneFor(long cents) {
        MemberId me = flat.me().id();
        return ExpenseDraft.equally(Money.of(cents, "EUR"), Drafts.DAY, CategoryId.OTHER, "Alone", "", me, List.of(me));
    }

    @Test
    void aStrangerFindsNeitherTheVersionsNorTheWayBack() {
        AccountView charlie = people.charlie();
        long position = lines(alice).get(1).position();

        assertThatThrownBy(() -> history.page(charlie, id, null, Locale.UK)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> history.restore(charlie.id(), id, position)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> history.restore(alice.id(), id, position + 1_000_000))
                .isInstanceOf(NotFoundException.class);
        assertThat(expenses.find(alice.id(), id).version()).isEqualTo(2);
    }

    private List<ActivityLine> lines(AccountView reader) {
        return history.page(reader, id, null, Locale.UK).versions().stream()
                .map(HistoryPage.Version::line)
                .toList();
    }

    private static List<String> changes(ActivityLine line) {
        return line.changes().stream()
                .map(change -> ActivityTest.plain(change.label() + ": " + change.before() + " → " + change.after()))
                .toList();
    }
}
