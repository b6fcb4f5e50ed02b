package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Members;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Dora has left: nothing new is put on her, in whatever way it is split, and what she had stays hers. */
@IntegrationTest
class LeftMemberTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    @Autowired
    Expenses expenses;

    AccountView alice;
    LedgerView flat;
    MemberId me;
    MemberId dora;

    @BeforeEach
    void doraIsInTheFlatOfAlice() {
        alice = people.alice();
        AccountView guest = people.person("Dora");
        flat = people.group(alice, guest);
        me = flat.me().id();
        dora = ledgers.find(guest.id(), flat.id()).me().id();
    }

    static Stream<Named<BiFunction<MemberId, MemberId, Split>>> modes() {
        return Stream.of(
                Named.of("equally", (a, b) -> new Equal(List.of(a, b))),
                Named.of("by shares", (a, b) -> new ByShares(inputs(a, "1", b, "2"))),
                Named.of("by percent", (a, b) -> new ByPercent(inputs(a, "40", b, "60"))),
                Named.of("exactly", (a, b) -> new Exact(inputs(a, "4", b, "8"))),
                Named.of("with differences", (a, b) -> new Adjusted(List.of(a, b), inputs(a, "1", b, "-1"))),
                Named.of(
                        "by lines",
                        (a, b) -> new Itemised(
                                List.of(
                                        new Item("Soup", new Figure("13"), List.of(a, b)),
                                        new Item("Voucher", new Figure("-1"), List.of(b))),
                                List.of())));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void sharesNothingNew(BiFunction<MemberId, MemberId, Split> mode) {
        Split split = mode.apply(me, dora);
        ExpenseId before = record(me, split);
        ExpenseId other = record(me, new Equal(List.of(me)));
        members.depart(alice.id(), flat.id(), dora, true);

        assertRefused("sharedBy", () -> record(me, split));
        assertRefused("sharedBy", () -> expenses.correct(alice.id(), other, 0, draft(me, split)));
        expenses.correct(alice.id(), before, 0, draft(me, split));
        assertThat(expenses.find(alice.id(), before).split()).isEqualTo(split);
    }

    @Test
    void paysNothingNew() {
        members.depart(alice.id(), flat.id(), dora, true);

        assertRefused("paidBy", () -> record(dora, new Equal(List.of(me))));
    }

    private static void assertRefused(String field, ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(Rejection.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("expense.member.former");
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private ExpenseId record(MemberId payer, Split split) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), draft(payer, split));
    }

    private static ExpenseDraft draft(MemberId payer, Split split) {
        return new ExpenseDraft(
                ExpenseKind.EXPENSE,
                Money.of(1_200, "EUR"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Dinner",
                "",
                List.of(new PaymentDraft(payer, 1_200)),
                split,
                null);
    }

    private static List<Input> inputs(MemberId one, String his, MemberId two, String hers) {
        return List.of(new Input(one, new Figure(his)), new Input(two, new Figure(hers)));
    }
}
