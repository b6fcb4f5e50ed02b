package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ExpensesTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    ExpenseList list;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
    }

    @Test
    void anExpenseOfThreeCentsForTwoIsSplitToTheLastCent() {
        ExpenseId id = record(1003);

        ExpenseView view = expenses.find(bob.id(), id);

        assertThat(view.shares().stream()
                        .mapToLong(share -> share.amount().minor())
                        .sum())
                .isEqualTo(1003);
        assertThat(view.shares()).extracting(share -> share.amount().minor()).containsExactlyInAnyOrder(501L, 502L);
    }

    @Test
    void balancesAndMonthsFollowRecordingCorrectingTrashingAndRestoring() {
        ExpenseId id = record(1000);
        assertThat(balance(0)).isEqualTo(500);
        assertThat(balance(1)).isEqualTo(-500);
        assertThat(spent()).containsExactly(1000L, 500L, 500L);

        expenses.correct(bob.id(), id, 0, draft(2000));
        assertThat(balance(0)).isEqualTo(1000);
        assertThat(spent()).containsExactly(2000L, 1000L, 1000L);

        expenses.trash(alice.id(), id);
        assertThat(balance(0)).isZero();
        assertThat(spent()).isEmpty();

        expenses.restore(bob.id(), id);
        assertThat(balance(1)).isEqualTo(-1000);
        assertThat(spent()).containsExactly(2000L, 1000L, 1000L);
    }

    @Test
    void whatIsInTheTrashIsNotCorrected() {
        ExpenseId id = record(1000);
        expenses.trash(alice.id(), id);
        int version = expenses.find(alice.id(), id).version();

        assertThatThrownBy(() -> expenses.correct(alice.id(), id, version, draft(2000)))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.messageKey()).isEqualTo("expense.trashed.first"));
        assertThat(expenses.find(alice.id(), id).amount()).isEqualTo(Money.of(1000, "EUR"));
    }

    @Test
    void whoeverReadsWhileAnotherCorrectsSeesOneVersionWhole() throws Exception {
        ExpenseId id = record(1000);
        AtomicBoolean corrected = new AtomicBoolean();
        List<Object> ends = Together.run(List.<Callable<Object>>of(
                () -> {
                    for (int version = 0; version < 40; version++) {
                        expenses.correct(bob.id(), id, version, draft(2000 + version));
                    }
                    corrected.set(true);
                    return "done";
                },
                () -> {
                    while (!corrected.get()) {
                        ExpenseView seen = expenses.find(alice.id(), id);
                        assertThat(seen.shares().stream()
                                        .mapToLong(share -> share.amount().minor())
                                        .sum())
                                .isEqualTo(seen.amount().minor());
                    }
                    return "done";
                }));
        assertThat(ends).containsExactly("done", "done");
    }

    @Test
    void trashingTwiceCountsOnce() {
        ExpenseId id = record(1000);

        expenses.trash(alice.id(), id);
        expenses.trash(bob.id(), id);

        assertThat(balance(0)).isZero();
    }

    @Test
    void aStrangerFindsAndChangesNothing() {
        ExpenseId id = record(1000);

        assertThatThrownBy(() -> expenses.find(charlie.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> expenses.trash(charlie.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> expenses.restore(charlie.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> expenses.correct(charlie.id(), id, 0, draft(5)))
                .isInstanceOf(NotFoundException.class);
        assertThat(list.page(charlie.id(), ExpenseFilter.NONE, null, 50).rows()).isEmpty();
        assertThat(balance(0)).isEqualTo(500);
    }

    @Test
    void theSecondOfTwoCorrectionsOfOneVersionIsRefused() {
        ExpenseId id = record(1000);
        expenses.correct(alice.id(), id, 0, draft(1200));

        assertThatThrownBy(() -> expenses.correct(bob.id(), id, 0, draft(1300)))
                .isInstanceOf(StaleVersionException.class);

        assertThat(expenses.find(alice.id(), id).amount()).isEqualTo(Money.of(1200, "EUR"));
        assertThat(balance(0)).isEqualTo(600);
    }

    @Test
    void aChangeOfTheSharesAloneIsANewVersion() {
        ExpenseId id = record(1000);
        MemberId first = member(0);

        expenses.correct(alice.id(), id, 0, draft(1000, first, List.of(first)));

        assertThat(expenses.find(alice.id(), id).version()).isEqualTo(1);
        assertThat(balance(0)).isZero();
    }

    @Test
    void whoeverIsLeftOutOwesNothingThoughTheyPaid() {
        expenses.record(alice.id(), flat.id(), newId(), draft(1000, member(0), List.of(member(1))));

        assertThat(balance(0)).isEqualTo(1000);
        assertThat(balance(1)).isEqualTo(-1000);
    }

    @Test
    void aMemberOfAnotherLedgerCannotTakePart() {
        LedgerView other = people.group(bob, charlie);
        MemberId foreign = other.me().id();

        assertThatThrownBy(() -> expenses.record(
                        alice.id(), flat.id(), newId(), draft(10, member(0), List.of(member(0), foreign))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> expenses.record(alice.id(), flat.id(), newId(), draft(10, foreign, List.of(member(0)))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anExpenseForNobodyOrTwiceForOneIsRefused() {
        assertThatThrownBy(() -> expenses.record(alice.id(), flat.id(), newId(), draft(10, member(0), List.of())))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.field()).isEqualTo("sharedBy"));
        assertThatThrownBy(() -> expenses.record(
                        alice.id(), flat.id(), newId(), draft(10, member(0), List.of(member(0), member(0)))))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.field()).isEqualTo("sharedBy"));
    }

    @Test
    void aThousandRecordedAtOnceCountLikeAThousandSingleOnes() {
        List<ExpenseDraft> drafts =
                IntStream.range(0, 1100).mapToObj(i -> draft(100)).toList();

        List<ExpenseId> ids = expenses.recordAll(alice.id(), flat.id(), drafts);

        assertThat(ids).hasSize(1100).doesNotHaveDuplicates();
        assertThat(balance(0)).isEqualTo(1100 * 50);
        assertThat(spent()).containsExactly(110_000L, 55_000L, 55_000L);
    }

    private ExpenseId record(long minor) {
        return expenses.record(alice.id(), flat.id(), newId(), draft(minor));
    }

    private ExpenseDraft draft(long minor) {
        return draft(minor, member(0), List.of(member(0), member(1)));
    }

    private static ExpenseDraft draft(long minor, MemberId paidBy, List<MemberId> sharedBy) {
        return ExpenseDraft.equally(
                Money.of(minor, "EUR"), LocalDate.of(2026, 11, 20), CategoryId.OTHER, "Dinner", "", paidBy, sharedBy);
    }

    private MemberId member(int index) {
        return flat.members().stream().map(MemberView::id).toList().get(index);
    }

    private static ExpenseId newId() {
        return new ExpenseId(UUID.randomUUID());
    }

    private long balance(int member) {
        return jdbc.sql("select coalesce(sum(balance), 0) from member_balance where member_id = ?")
                .param(member(member).value())
                .query(Long.class)
                .single();
    }

    private List<Long> spent() {
        return jdbc.sql("select total from spending_month where ledger_id = ? and entries > 0"
                        + " order by member_id is not null, total")
                .param(flat.id().value())
                .query(Long.class)
                .list();
    }
}
