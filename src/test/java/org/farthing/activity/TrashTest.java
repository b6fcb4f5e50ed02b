package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.expense.Moves;
import org.farthing.expense.Moves.Confirmed;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.Receipts;
import org.farthing.settlement.BooksAudit;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class TrashTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Moves moves;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Settlements settlements;

    @Autowired
    Receipts receipts;

    @Autowired
    Comments comments;

    @Autowired
    Trash trash;

    @Autowired
    TrashPurge purge;

    @Autowired
    Activity activity;

    @Autowired
    BooksAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    AccountView bob;
    LedgerView flat;
    ExpenseId dinner;
    SettlementId payment;

    @BeforeEach
    void bobDeletedADinnerAndAPayment() {
        alice = people.alice();
        bob = people.bob();
        flat = people.group(alice, bob);
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3_000));
        payment = new SettlementId(UUID.randomUUID());
        settlements.record(
                bob.id(),
                flat.id(),
                payment,
                new SettlementDraft(
                        Drafts.members(flat).get(1),
                        Drafts.members(flat).get(0),
                        Money.of(500, "EUR"),
                        Drafts.DAY,
                        ""));
    }

    private void trashBoth() {
        expenses.trash(bob.id(), dinner);
        settlements.trash(alice.id(), payment);
    }

    @Test
    void showsWhatWasDeletedByWhomAndUntilWhen() {
        assertThat(trash.page(alice, flat.id(), null, Locale.UK).lines()).isEmpty();
        trashBoth();

        assertThat(trash.page(alice, flat.id(), null, Locale.UK).lines())
                .extracting(line -> ActivityTest.plain(line.title() + " " + line.amount()))
                .containsExactly("Bob paid Alice €5.00", "Dinner €30.00");
        assertThat(trash.page(alice, flat.id(), null, Locale.UK).lines())
                .extracting(line -> ActivityTest.plain(line.deleted()).replaceAll(" on .*", ""))
                .containsExactly("Deleted by Alice", "Deleted by Bob");
    }

    @Test
    void whatIsRestoredIsNotThereAnyMore() {
        trashBoth();
        expenses.restore(alice.id(), dinner);
        settlements.restore(alice.id(), payment);

        assertThat(trash.page(alice, flat.id(), null, Locale.UK).lines()).isEmpty();
    }

    @Test
    void aStrangerSeesNoTrash() {
        AccountView charlie = people.charlie();
        assertThatThrownBy(() -> trash.page(charlie, flat.id(), null, Locale.UK))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasMovedKeepsItsFilesWhileItCountsWhereItWent() {
        LedgerView mine = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        ExpenseId original = expenses.record(alice.id(), mine.id(), Drafts.newId(), Drafts.dinner(mine, 900));
        receipts.attach(
                alice.id(),
                original,
                new ReceiptId(UUID.randomUUID()),
                "bill.png",
                new ByteArrayInputStream(SampleReceipts.png()));
        ExpenseId shared = moves.toGroup(alice.id(), original, flat.id(), Drafts.newId(), new Confirmed(false, false));
        age("expense", original.value());

        purge.purge();

        assertThat(trash.page(alice, mine.id(), null, Locale.UK).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.restorable()).isFalse();
                    assertThat(line.until()).startsWith("Counts where it was moved to");
                });
        assertThat(rows("receipt", original)).isEqualTo(1);

        expenses.trash(bob.id(), shared);
        purge.purge();
        assertThat(rows("receipt", original)).isZero();
        assertThatThrownBy(() -> expenses.find(alice.id(), original)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void afterThirtyDaysItIsGoneForGoodAndOnlyThat() {
        ExpenseId young = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 100));
        expenses.trash(alice.id(), young);
        comments.add(bob.id(), dinner, new CommentId(UUID.randomUUID()), "Nice");
        receipts.attach(
                alice.id(),
                dinner,
                new ReceiptId(UUID.randomUUID()),
                "bill.png",
                new ByteArrayInputStream(SampleReceipts.png()));
        trashBoth();
        age("expense", dinner.value());
        age("settlement", payment.value());

        purge.purge();
        purge.purge();

        assertThatThrownBy(() -> expenses.find(alice.id(), dinner)).isInstanceOf(NotFoundException.class);
        assertThat(trash.page(alice, flat.id(), null, Locale.UK).lines())
                .extracting(TrashLine::id)
                .containsExactly(young.value());
        assertThat(rows("receipt", dinner)).isZero();
        assertThat(rows("comment", dinner)).isZero();
        assertThat(activity.page(bob, flat.id(), null, Locale.UK).days().get(0).lines())
                .extracting(line -> ActivityTest.plain(line.sentence()))
                .startsWith("Farthing emptied the trash of what had lain there for 30 days")
                .containsOnlyOnce("Farthing emptied the trash of what had lain there for 30 days")
                .contains("Bob deleted “Dinner” for €30.00");
        assertThat(audit.compare())
                .noneMatch(difference -> difference.ledger().equals(flat.id().value()));
    }

    private void age(String table, UUID id) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update " + table + " set deleted_at = deleted_at - interval '31 days' where id = ?")
                        .param(id)
                        .update());
    }

    private long rows(String table, ExpenseId expense) {
        return jdbc.sql("select count(*) from " + table + " where expense_id = ?")
                .param(expense.value())
                .query(Long.class)
                .single();
    }
}
