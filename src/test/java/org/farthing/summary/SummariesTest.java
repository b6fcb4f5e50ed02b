package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SummariesTest {

    private static final Currency EUR = People.EUR;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Period NOVEMBER = Period.containing(Period.Kind.MONTH, TODAY);
    private static final CategoryId GROCERIES = new CategoryId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final CategoryId RENT = new CategoryId(UUID.fromString("00000000-0000-7000-8000-000000000003"));

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Summaries summaries;

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
    void onlyMyShareCountsWhoeverPaid() {
        shared(1000, "EUR", TODAY, GROCERIES);
        personal(alice, 250, TODAY, GROCERIES);

        assertThat(total(alice, Scope.mine(), NOVEMBER)).isEqualTo(Money.of(750, "EUR"));
        assertThat(total(alice, Scope.mineIn(flat.id()), NOVEMBER)).isEqualTo(Money.of(500, "EUR"));
        assertThat(total(bob, Scope.mine(), NOVEMBER)).isEqualTo(Money.of(500, "EUR"));
    }

    @Test
    void theLedgerCountsAnExpenseOnceForAllWhoShareIt() {
        shared(1000, "EUR", TODAY, GROCERIES);
        personal(alice, 250, TODAY, GROCERIES);

        for (Period period : List.of(NOVEMBER, Period.range(TODAY, TODAY))) {
            CurrencySummary euros =
                    summaries.of(bob, Scope.ledger(flat.id()), period).in(EUR);
            assertThat(euros.total()).isEqualTo(Money.of(1000, "EUR"));
            assertThat(euros.entries()).isEqualTo(1);
        }
    }

    @Test
    void currenciesStandSideBySideTheHomeCurrencyFirst() {
        shared(3000, "CHF", TODAY, RENT);
        shared(1000, "EUR", TODAY, RENT);
        shared(500, "JPY", TODAY, RENT);

        assertThat(summaries.of(alice, Scope.mine(), NOVEMBER).currencies())
                .extracting(CurrencySummary::total)
                .containsExactly(Money.of(500, "EUR"), Money.of(1500, "CHF"), Money.of(250, "JPY"));
        assertThat(trend(alice, Scope.mine(), 6).currencies())
                .extracting(CurrencyTrend::currency)
                .extracting(Currency::getCurrencyCode)
                .containsExactly("EUR", "CHF", "JPY");
    }

    @Test
    void theTotalIsTheSumOfItsCategories() {
        shared(1000, "EUR", TODAY, GROCERIES);
        shared(200, "EUR", TODAY, GROCERIES);
        shared(3000, "EUR", TODAY.minusDays(20), RENT);

        CurrencySummary euros = summaries.of(alice, Scope.mine(), NOVEMBER).in(EUR);

        assertThat(euros.total()).isEqualTo(Money.of(2100, "EUR"));
        assertThat(euros.entries()).isEqualTo(3);
        assertThat(euros.categories())
                .extracting(category -> category.category().code(), CategoryTotal::total, CategoryTotal::entries)
                .containsExactly(
                        tuple("rent", Money.of(1500, "EUR"), 1L), tuple("groceries", Money.of(600, "EUR"), 2L));
        assertThat(euros.categories()).extracting(CategoryTotal::perMille).containsExactly(714, 286);
    }

    @Test
    void whatIsInTheTrashIsInNoFigure() {
        ExpenseId trashed = shared(1000, "EUR", TODAY, GROCERIES);
        expenses.trash(alice.id(), trashed);

        assertThat(summaries.of(alice, Scope.mine(), NOVEMBER).currencies()).isEmpty();
        assertThat(summaries.of(alice, Scope.mine(), Period.range(TODAY, TODAY)).currencies())
                .isEmpty();
        assertThat(trend(alice, Scope.mine(), 6).currencies()).isEmpty();
    }

    @Test
    void theChangeIsAgainstThePeriodBefore() {
        shared(1000, "EUR", TODAY, GROCERIES);
        shared(800, "EUR", TODAY.minusMonths(1), GROCERIES);
        shared(400, "EUR", TODAY.minusMonths(1), RENT);
        shared(9999, "EUR", TODAY.minusMonths(2), RENT);

        CurrencySummary euros = summaries.of(alice, Scope.mine(), NOVEMBER).in(EUR);

        assertThat(euros.previous()).isEqualTo(Money.of(600, "EUR"));
        assertThat(euros.change()).isEqualTo(new Change(Money.of(-100, "EUR"), -17L));
        assertThat(euros.categories())
                .extracting(category -> category.change().difference().minor())
                .containsExactly(100L, -200L);
        assertThat(summaries.of(alice, Scope.mine(), NOVEMBER.next()).isEmpty()).isTrue();
    }

    @Test
    void theTrendHasEveryMonthAlsoThoseWithoutAnExpense() {
        shared(1000, "EUR", TODAY, GROCERIES);
        shared(600, "EUR", TODAY.minusMonths(2), RENT);
        shared(400, "EUR", TODAY.minusMonths(11), RENT);
        shared(400, "EUR", TODAY.minusMonths(12), RENT);

        assertThat(minors(trend(alice, Scope.mine(), 6))).containsExactly(0L, 0L, 0L, 300L, 0L, 500L);
        assertThat(minors(trend(bob, Scope.ledger(flat.id()), 12)))
                .containsExactly(400L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 600L, 0L, 1000L);
        assertThat(trend(alice, Scope.mine(), 6).months())
                .startsWith(YearMonth.of(2026, 6))
                .endsWith(YearMonth.of(2026, 11));
    }

    @Test
    void aStrangerSeesNoLedgerAndHasNoFigures() {
        shared(1000, "EUR", TODAY, GROCERIES);

        for (Scope scope : List.of(Scope.ledger(flat.id()), Scope.mineIn(flat.id()))) {
            assertThatThrownBy(() -> summaries.of(charlie, scope, NOVEMBER)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> trend(charlie, scope, 6)).isInstanceOf(NotFoundException.class);
        }
        assertThat(summaries.of(charlie, Scope.mine(), NOVEMBER).isEmpty()).isTrue();
        assertThat(summaries
                        .of(charlie, Scope.mine(), Period.range(TODAY, TODAY))
                        .isEmpty())
                .isTrue();
        assertThat(trend(charlie, Scope.mine(), 12).currencies()).isEmpty();
    }

    @Test
    void theGlanceIsTheMonthOfTodayInAllMyLedgers() {
        shared(1000, "EUR", alice.today(), GROCERIES);
        personal(alice, 250, alice.today(), RENT);

        MonthAtAGlance glance = summaries.glance(alice);

        assertThat(glance.month()).isEqualTo(YearMonth.from(alice.today()));
        assertThat(glance.currencies()).singleElement().satisfies(euros -> {
            assertThat(euros.figures().total()).isEqualTo(Money.of(750, "EUR"));
            assertThat(euros.figures().top(1)).hasSize(1);
            assertThat(euros.trend().months()).hasSize(6);
            assertThat(euros.trend().months().get(5).total()).isEqualTo(Money.of(750, "EUR"));
        });
    }

    @Test
    void theGlanceOfANewPersonIsZeroInTheirCurrency() {
        assertThat(summaries.glance(charlie).currencies())
                .singleElement()
                .satisfies(euros -> assertThat(euros.figures().total()).isEqualTo(Money.zero(EUR)));
    }

    private Money total(AccountView account, Scope scope, Period period) {
        return summaries.of(account, scope, period).in(EUR).total();
    }

    private Trend trend(AccountView account, Scope scope, int months) {
        return summaries.trend(account, scope, YearMonth.from(TODAY), months);
    }

    private static List<Long> minors(Trend trend) {
        return trend.in(EUR).months().stream()
                .map(month -> month.total().minor())
                .toList();
    }

    private ExpenseId shared(long minor, String currency, LocalDate day, CategoryId category) {
        MemberId first = flat.members().get(0).id();
        MemberId second = flat.members().get(1).id();
        return record(alice, flat.id(), Money.of(minor, currency), day, category, first, List.of(first, second));
    }

    private void personal(AccountView account, long minor, LocalDate day, CategoryId category) {
        LedgerId ledger = ledgers.personalOf(account.id());
        MemberId me = ledgers.find(account.id(), ledger).me().id();
        record(account, ledger, Money.of(minor, "EUR"), day, category, me, List.of(me));
    }

    private ExpenseId record(
            AccountView account,
            LedgerId ledger,
            Money amount,
            LocalDate day,
            CategoryId category,
            MemberId paidBy,
            List<MemberId> sharedBy) {
        ExpenseDraft draft = ExpenseDraft.equally(amount, day, category, "Dinner", "", paidBy, sharedBy);
        return expenses.record(account.id(), ledger, new ExpenseId(UUID.randomUUID()), draft);
    }
}
