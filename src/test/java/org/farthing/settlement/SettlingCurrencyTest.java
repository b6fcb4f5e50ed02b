package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group in EUR whose expenses are in several currencies, with and without a rate. */
@IntegrationTest
class SettlingCurrencyTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Balances balances;

    @Autowired
    Ledgers ledgers;

    @Autowired
    SettlingCurrency settling;

    @Autowired
    BooksAudit audit;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    AccountView bob;
    LedgerView trip;

    @BeforeEach
    void aliceAndBobTravel() {
        alice = people.alice();
        bob = people.bob();
        trip = people.group(alice, bob);
    }

    @Test
    void aRateChangesNothingWhileEachCurrencyIsSettledForItself() {
        record(draft(10_000, "JPY", "0.0061"));

        assertThat(balance(alice, "JPY")).isEqualTo(5_000);
        assertThat(balance(alice, "EUR")).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void switchingCountsTheConvertedAmountsAndSwitchingBackTheOriginalOnes() {
        record(draft(10_000, "JPY", "0.0061"));
        record(draft(1_000, "EUR", null));

        settleIn(SettlesIn.OWN);
        assertThat(balance(alice, "JPY")).isZero();
        assertThat(balance(alice, "EUR")).isEqualTo(500 + 3050);
        assertThat(differences()).isEmpty();

        settleIn(SettlesIn.EACH);
        assertThat(balance(alice, "JPY")).isEqualTo(5_000);
        assertThat(balance(alice, "EUR")).isEqualTo(500);
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatLacksARateStaysInItsCurrencyUntilOneIsAdded() {
        settleIn(SettlesIn.OWN);
        ExpenseId id = record(draft(4_000, "JPY", null));
        assertThat(balance(bob, "JPY")).isEqualTo(-2_000);
        assertThat(balance(bob, "EUR")).isZero();

        expenses.correct(alice.id(), id, 0, draft(4_000, "JPY", "0.006"));
        assertThat(balance(bob, "JPY")).isZero();
        assertThat(balance(bob, "EUR")).isEqualTo(-1_200);

        expenses.correct(alice.id(), id, 1, draft(4_000, "JPY", "0.0065"));
        assertThat(balance(bob, "EUR")).isEqualTo(-1_300);

        expenses.correct(alice.id(), id, 2, draft(4_000, "JPY", null));
        assertThat(balance(bob, "JPY")).isEqualTo(-2_000);
        assertThat(balance(bob, "EUR")).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void spendingStaysInTheCurrencyInWhichItWasSpent() {
        settleIn(SettlesIn.OWN);
        record(draft(4_000, "JPY", "0.006"));

        assertThat(jdbc.sql("select distinct currency from spending_month where ledger_id = ?")
                        .param(trip.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("JPY");
    }

    @Test
    void aRateForTheGroupsOwnCurrencyIsNotKept() {
        ExpenseId id = record(draft(1_000, "EUR", "2"));

        assertThat(expenses.find(alice.id(), id).rate()).isNull();
        settleIn(SettlesIn.OWN);
        assertThat(balance(alice, "EUR")).isEqualTo(500);
    }

    @Test
    void onlyTheOwnerDecidesAndAStrangerFindsNothing() {
        assertThatThrownBy(() -> settling.settleIn(bob.id(), trip.id(), SettlesIn.OWN))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> settling.settleIn(people.charlie().id(), trip.id(), SettlesIn.OWN))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void switchingCostsTheSameFewStatementsWhateverTheHistory() throws Exception {
        record(draft(1_000, "JPY", "0.006"));
        int withOne = StatementCounter.during(() -> settleIn(SettlesIn.OWN));
        for (int i = 0; i < 20; i++) {
            record(draft(1_000 + i, "JPY", "0.006"));
        }

        assertThat(StatementCounter.during(() -> settleIn(SettlesIn.EACH)))
                .isEqualTo(withOne)
                .isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261121})
    void theBooksAgreeAfterARandomMixOfEditsAndSwitches(long seed) {
        Random random = new Random(seed);
        List<ExpenseId> written = new ArrayList<>();
        written.add(record(any(random)));
        for (int i = 0; i < 80; i++) {
            ExpenseId id = written.get(random.nextInt(written.size()));
            switch (random.nextInt(6)) {
                case 0 -> settleIn(random.nextBoolean() ? SettlesIn.OWN : SettlesIn.EACH);
                case 1 -> expenses.trash(alice.id(), id);
                case 2 -> expenses.restore(alice.id(), id);
                case 3 -> {
                    expenses.restore(alice.id(), id);
                    expenses.correct(
                            alice.id(), id, expenses.find(alice.id(), id).version(), any(random));
                }
                default -> written.add(record(any(random)));
            }
        }

        assertThat(differences()).isEmpty();
        assertThat(balances.of(ledgers.find(alice.id(), trip.id())))
                .allSatisfy(currency -> assertThat(currency.lines().stream()
                                .mapToLong(line -> line.balance().minor())
                                .sum())
                        .isZero());
    }

    private ExpenseDraft any(Random random) {
        List<String> currencies = List.of("EUR", "JPY", "KWD");
        String rate = random.nextInt(3) == 0 ? null : "0." + (1 + random.nextInt(999_999));
        return draft(1 + random.nextInt(100_000), currencies.get(random.nextInt(3)), rate);
    }

    private ExpenseDraft draft(long minor, String currency, @Nullable String rate) {
        ExpenseDraft draft = Drafts.of(trip, Money.of(minor, currency), Drafts.DAY, "Dinner");
        return new ExpenseDraft(
                draft.kind(),
                draft.amount(),
                draft.spentOn(),
                draft.category(),
                draft.description(),
                draft.notes(),
                draft.payments(),
                draft.split(),
                rate == null ? null : new BigDecimal(rate));
    }

    private ExpenseId record(ExpenseDraft draft) {
        return expenses.record(alice.id(), trip.id(), Drafts.newId(), draft);
    }

    private void settleIn(SettlesIn choice) {
        settling.settleIn(alice.id(), trip.id(), choice);
    }

    private long balance(AccountView account, String currency) {
        LedgerView ledger = ledgers.find(account.id(), trip.id());
        MemberId me = ledger.me().id();
        return balances.of(ledger).stream()
                .filter(found -> found.currency().equals(currency))
                .mapToLong(found -> found.of(me).minor())
                .sum();
    }

    private List<BooksAudit.Difference> differences() {
        return audit.compare().stream()
                .filter(difference -> difference.ledger().equals(trip.id().value()))
                .toList();
    }
}
