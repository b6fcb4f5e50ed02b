package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.expense.Moves.Confirmed;
import org.farthing.expense.split.Equal;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.Receipts;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MovesTest extends MoveScene {

    @Autowired
    Categories categories;

    @Autowired
    Receipts receipts;

    @Test
    void whatWasMineIsPaidByMeAndSharedByAll() {
        ExpenseId before = record(mine, 6_001, "Heater");
        assertThat(spent(alice)).isEqualTo(Money.of(6_001, "EUR"));

        ExpenseId after = share(before, NOTHING);

        ExpenseView seen = expenses.find(bob.id(), after);
        assertThat(seen.description()).isEqualTo("Heater");
        assertThat(seen.paid(flat.me().id())).isEqualTo(Money.of(6_001, "EUR"));
        assertThat(seen.split()).isEqualTo(new Equal(Drafts.members(flat)));
        assertThat(expenses.find(alice.id(), before).trashed()).isTrue();
        assertThat(moves.target(alice.id(), before)).contains(after);
        assertThat(spent(alice).plus(spent(bob))).isEqualTo(Money.of(6_001, "EUR"));
        assertThat(spent(alice).minor()).isBetween(3_000L, 3_001L);
    }

    @Test
    void nothingPrivateGoesAlongUnlessIConfirmIt() {
        CategoryId secret = categories.add(alice.id(), mine.id(), "Gifts for Bob", "gift", "pink");
        ExpenseId before = Drafts.newId();
        expenses.record(
                alice.id(),
                mine.id(),
                before,
                ExpenseDraft.equally(
                        Money.of(500, "EUR"),
                        Drafts.DAY,
                        secret,
                        "Book",
                        "a surprise",
                        mine.me().id(),
                        List.of(mine.me().id())));
        attach(before);

        ExpenseId after = share(before, NOTHING);

        ExpenseView seen = expenses.find(bob.id(), after);
        assertThat(seen.notes()).isEmpty();
        assertThat(seen.category().id()).isEqualTo(CategoryId.OTHER);
        assertThat(after).isNotEqualTo(before);
        assertThat(receipts.of(bob.id(), after)).isEmpty();
        assertThat(receipts.of(alice.id(), before)).hasSize(1);
        assertThatThrownBy(() -> expenses.find(bob.id(), before)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void notesAndReceiptsGoAlongWhenIConfirmIt() {
        ExpenseId before = record(mine, 500, "Book");
        expenses.correct(
                alice.id(), before, 0, noted(expenses.find(alice.id(), before).draft()));
        attach(before);

        ExpenseId after = share(before, new Confirmed(true, true));

        assertThat(expenses.find(bob.id(), after).notes()).isEqualTo("third shelf");
        assertThat(receipts.of(bob.id(), after)).hasSize(1);
        assertThat(receipts.of(alice.id(), before)).isEmpty();

        ExpenseId back = moves.toPersonal(alice.id(), after);
        assertThat(back).isEqualTo(before);
        assertThat(receipts.of(alice.id(), before)).hasSize(1);
    }

    @Test
    void aSettlementIsNoSpending() {
        share(record(mine, 6_000, "Heater"), NOTHING);
        settlements.record(
                bob.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(
                        Drafts.members(flat).get(1), flat.me().id(), Money.of(3_000, "EUR"), Drafts.DAY, ""));

        assertThat(spent(alice)).isEqualTo(Money.of(3_000, "EUR"));
        assertThat(spent(bob)).isEqualTo(Money.of(3_000, "EUR"));
    }

    @Test
    void aRateStaysOnlyWhereItsCurrencyIsTheSame() {
        ExpenseId before = Drafts.newId();
        ExpenseDraft draft = ExpenseDraft.equally(
                Money.of(1_000, "USD"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Museum",
                "",
                mine.me().id(),
                List.of(mine.me().id()));
        expenses.record(
                alice.id(),
                mine.id(),
                before,
                new ExpenseDraft(
                        draft.kind(),
                        draft.amount(),
                        draft.spentOn(),
                        draft.category(),
                        draft.description(),
                        "",
                        draft.payments(),
                        draft.split(),
                        new BigDecimal("0.9")));

        ExpenseId after = share(before, NOTHING);

        assertThat(expenses.find(bob.id(), after).rate()).isEqualByComparingTo("0.9");
    }

    @Test
    void othersFindNothingAndAViewerSharesNothing() {
        ExpenseId private1 = record(mine, 100, "Diary");
        ExpenseId shared = record(flat, 100, "Dinner");
        LedgerView elsewhere = people.group(charlie);
        AccountView vera = people.person("Vera");
        people.join(alice, flat.id(), vera, Role.VIEWER);
        LedgerView veras = ledgers.find(vera.id(), ledgers.personalOf(vera.id()));
        ExpenseId hers = Drafts.newId();
        expenses.record(vera.id(), veras.id(), hers, dinner(veras, 100));

        assertThatThrownBy(() -> moves.toGroup(bob.id(), private1, flat.id(), Drafts.newId(), NOTHING))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> moves.toGroup(alice.id(), private1, elsewhere.id(), Drafts.newId(), NOTHING))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> moves.toGroup(alice.id(), private1, mine.id(), Drafts.newId(), NOTHING))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> moves.toPersonal(charlie.id(), shared)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> moves.toGroup(vera.id(), hers, flat.id(), Drafts.newId(), NOTHING))
                .isInstanceOf(Rejection.class);
        assertThat(expenses.find(alice.id(), private1).trashed()).isFalse();
        assertThat(expenses.find(vera.id(), hers).trashed()).isFalse();
    }

    private static ExpenseDraft noted(ExpenseDraft draft) {
        return new ExpenseDraft(
                draft.kind(),
                draft.amount(),
                draft.spentOn(),
                draft.category(),
                draft.description(),
                "third shelf",
                draft.payments(),
                draft.split(),
                draft.rate());
    }

    private void attach(ExpenseId expense) {
        receipts.attach(
                alice.id(),
                expense,
                new ReceiptId(UUID.randomUUID()),
                "bill.png",
                new ByteArrayInputStream(SampleReceipts.png()));
    }
}
