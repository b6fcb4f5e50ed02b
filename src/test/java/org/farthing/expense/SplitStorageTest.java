package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Extra;
import org.farthing.expense.split.ExtraKind;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the mode, what was typed is read back as it was, and the shares beside it. */
@IntegrationTest
class SplitStorageTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId first;
    MemberId second;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        first = Drafts.members(flat).get(0);
        second = Drafts.members(flat).get(1);
    }

    private Stream<Split> splitsOfTwelve() {
        return Stream.of(
                new Equal(List.of(second)),
                new ByShares(List.of(input(first, "1.50"), input(second, "0"))),
                new ByPercent(List.of(input(first, "33.300"), input(second, "66.7"))),
                new Exact(List.of(input(first, "4+3.5"), input(second, "4.50"))),
                new Adjusted(List.of(first, second), List.of(input(second, "-2"))),
                new Itemised(
                        List.of(
                                new Item("Soup", new Figure("5"), List.of(first)),
                                new Item("", new Figure("6.00"), List.of(first, second)),
                                new Item("Voucher", new Figure("-1"), List.of(second))),
                        List.of(
                                new Extra(ExtraKind.TIP, new Figure("30"), true),
                                new Extra(ExtraKind.DISCOUNT, new Figure("1"), false))));
    }

    @Test
    void everySplitIsReadBackAsItWasTyped() {
        splitsOfTwelve().forEach(split -> {
            ExpenseId id = record(1200, split);

            ExpenseView view = expenses.find(bob.id(), id);

            assertThat(view.split()).isEqualTo(split);
            assertThat(view.shares().stream()
                            .mapToLong(share -> share.amount().minor())
                            .sum())
                    .isEqualTo(1200);
        });
    }

    @Test
    void aChangeOfWhatWasTypedAloneIsANewVersion() {
        ExpenseId id = record(1200, new ByShares(List.of(input(first, "1"), input(second, "2"))));

        expenses.correct(alice.id(), id, 0, draft(1200, new ByShares(List.of(input(first, "2"), input(second, "4")))));

        assertThat(expenses.find(bob.id(), id).version()).isEqualTo(1);
    }

    @Test
    void aShareTooSmallForACentIsStillASharer() {
        ExpenseId id = record(1, new Equal(List.of(first, second)));

        assertThat(expenses.find(bob.id(), id).split()).isEqualTo(new Equal(List.of(first, second)));
    }

    @Test
    void aWeightOfNothingOwesNothing() {
        ExpenseId id = record(1200, new ByShares(List.of(input(first, "0"), input(second, "2"))));

        ExpenseView view = expenses.find(alice.id(), id);

        assertThat(view.owes(first)).isNull();
        assertThat(view.owes(second)).isEqualTo(euros(1200));
    }

    @Test
    void severalPayersAndARefundKeepTheirSigns() {
        ExpenseId id = Drafts.newId();
        expenses.record(
                alice.id(),
                flat.id(),
                id,
                draft(
                        -1001,
                        List.of(new PaymentDraft(first, -1000), new PaymentDraft(second, -1)),
                        new Equal(List.of(first, second)),
                        null));

        ExpenseView view = expenses.find(bob.id(), id);

        assertThat(view.kind()).isEqualTo(ExpenseKind.REFUND);
        assertThat(view.paid(first)).isEqualTo(euros(-1000));
        assertThat(view.paid(second)).isEqualTo(euros(-1));
        assertThat(view.shares()).extracting(share -> share.amount().minor()).containsExactlyInAnyOrder(-500L, -501L);
    }

    @Test
    void aRateBringsTheConvertedSumsAlong() {
        ExpenseDraft yen = new ExpenseDraft(
                ExpenseKind.EXPENSE,
                Money.of(1000, "JPY"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Noodles",
                "",
                List.of(new PaymentDraft(first, 999), new PaymentDraft(second, 1)),
                new Exact(List.of(input(first, "333"), input(second, "667"))),
                new BigDecimal("0.00613"));

        ExpenseId id = expenses.record(alice.id(), flat.id(), Drafts.newId(), yen);

        assertThat(expenses.find(bob.id(), id).rate()).isEqualByComparingTo("0.00613");
    }

    @Test
    void paymentsThatDoNotMakeTheTotalAreRefused() {
        Split both = new Equal(List.of(first, second));
        List.of(
                        List.of(new PaymentDraft(first, 900)),
                        List.of(new PaymentDraft(first, 1300)),
                        List.of(new PaymentDraft(first, 1300), new PaymentDraft(second, -100)),
                        List.of(new PaymentDraft(first, 600), new PaymentDraft(first, 600)),
                        List.<PaymentDraft>of())
                .forEach(payments -> assertThatThrownBy(() -> expenses.record(
                                alice.id(), flat.id(), Drafts.newId(), draft(1200, payments, both, null)))
                        .isInstanceOfSatisfying(
                                Rejection.class, e -> assertThat(e.field()).isEqualTo("payments")));
    }

    @Test
    void nobodyOfAnotherLedgerTakesPartInAnyMode() {
        MemberId foreign = people.group(bob, charlie).me().id();

        Stream.of(
                        new ByShares(List.of(input(first, "1"), input(foreign, "0"))),
                        new Exact(List.of(input(foreign, "12"))),
                        new Itemised(List.of(new Item("", new Figure("12"), List.of(foreign))), List.of()))
                .forEach(split -> assertThatThrownBy(() -> record(1200, split)).isInstanceOf(NotFoundException.class));
    }

    private ExpenseId record(long minor, Split split) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), draft(minor, split));
    }

    private ExpenseDraft draft(long minor, Split split) {
        return draft(minor, List.of(new PaymentDraft(first, minor)), split, null);
    }

    private static ExpenseDraft draft(long minor, List<PaymentDraft> payments, Split split, BigDecimal rate) {
        return new ExpenseDraft(
                minor < 0 ? ExpenseKind.REFUND : ExpenseKind.EXPENSE,
                euros(minor),
                Drafts.DAY,
                CategoryId.OTHER,
                "Dinner",
                "",
                payments,
                split,
                rate);
    }

    private static Input input(MemberId member, String figure) {
        return new Input(member, new Figure(figure));
    }

    private static Money euros(long minor) {
        return Money.of(minor, "EUR");
    }
}
