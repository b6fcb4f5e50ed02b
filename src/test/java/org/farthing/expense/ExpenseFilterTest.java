package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ExpenseFilterTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    ExpenseList list;

    @Autowired
    Categories categories;

    AccountView alice;
    LedgerView flat;
    LedgerView trip;
    CategoryId beer;

    @BeforeEach
    void aliceHasExpensesOfAllKinds() {
        alice = people.alice();
        flat = people.group(alice, people.bob());
        trip = people.group(alice, people.bob());
        beer = categories.add(alice.id(), flat.id(), "Beer", "tag", "green");
        record(flat, Money.of(1001, "EUR"), LocalDate.of(2026, 9, 30), CategoryId.OTHER, "50% off_sale");
        record(flat, Money.of(2000, "EUR"), LocalDate.of(2026, 10, 1), beer, "Übergröße");
        record(flat, Money.of(1500, "JPY"), LocalDate.of(2026, 10, 31), CategoryId.OTHER, "back\\slash");
        record(trip, Money.of(10_005, "KWD"), LocalDate.of(2026, 11, 1), CategoryId.OTHER, "50 offer");
        record(trip, Money.of(10, "JPY"), LocalDate.of(2026, 11, 30), CategoryId.OTHER, "Tee");
    }

    private void record(LedgerView ledger, Money amount, LocalDate day, CategoryId category, String text) {
        expenses.record(alice.id(), ledger.id(), Drafts.newId(), Drafts.of(ledger, amount, day, category, text));
    }

    @Test
    void byLedger() {
        assertThat(found(new ExpenseFilter(trip.id(), null, null, null, null, null, null)))
                .containsExactly("Tee", "50 offer");
    }

    @Test
    void byCategory() {
        assertThat(found(new ExpenseFilter(null, beer, null, null, null, null, null)))
                .containsExactly("Übergröße");
    }

    @Test
    void aCategoryOfAnotherLedgerFindsNothing() {
        AccountView charlie = people.charlie();
        LedgerView foreign = people.group(charlie);
        CategoryId wine = categories.add(charlie.id(), foreign.id(), "Wine", "tag", "red");

        assertThat(found(new ExpenseFilter(null, wine, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void byDaysWithBothEndsIncluded() {
        assertThat(found(between("2026-10-01", "2026-10-31"))).containsExactly("back\\slash", "Übergröße");
        assertThat(found(between("2026-10-02", "2026-10-30"))).isEmpty();
        assertThat(found(between("2026-11-30", null))).containsExactly("Tee");
        assertThat(found(between(null, "2026-09-30"))).containsExactly("50% off_sale");
    }

    /** 10.01 EUR, 20 EUR, 1500 JPY, 10.005 KWD and 10 JPY, whatever their decimals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.005 | | 50 offer,back\\slash,Übergröße,50% off_sale",
                "10.006 | | back\\slash,Übergröße,50% off_sale",
                "10.01 | 20 | Übergröße,50% off_sale",
                "10.011 | 20 | Übergröße",
                " | 10.009 | Tee,50 offer",
                " | 10.004 | Tee",
                "10.001 | 10.004 | ''",
                "1500 | 1500 | back\\slash",
                "1500.5 | | ''",
                "1499.5 | 1500.5 | back\\slash"
            })
    void byAmountInUnitsOfWhateverCurrency(@Nullable BigDecimal least, @Nullable BigDecimal most, String expected) {
        assertThat(String.join(",", found(new ExpenseFilter(null, null, null, null, least, most, null))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "50%, 50% off_sale",
        "f_s, 50% off_sale",
        "%, 50% off_sale",
        "_, 50% off_sale",
        "\\, back\\slash",
        "BACK\\S, back\\slash",
        "ÜBERGRÖSSE, ''",
        "übergröße, Übergröße",
        "ÜBERGRÖ, Übergröße",
        "k_l, ''",
        "te%, ''"
    })
    void byTextWhichIsTakenLiterally(String text, String expected) {
        assertThat(String.join(",", found(new ExpenseFilter(null, null, null, null, null, null, text))))
                .isEqualTo(expected);
    }

    @Test
    void theTotalIsWhatTheSharesOfTheRowsAddUpTo() {
        ExpenseFilter filter = between("2026-10-01", "2026-11-30");

        assertThat(list.myTotals(alice.id(), filter)).isEqualTo(sharesOfRows(filter));
        assertThat(list.myTotals(alice.id(), filter))
                .extracting(Money::currencyCode)
                .containsExactly("EUR", "JPY", "KWD");
    }

    private List<Money> sharesOfRows(ExpenseFilter filter) {
        return list.page(alice.id(), filter, null, 50).rows().stream()
                .map(ExpenseRow::myShare)
                .collect(Collectors.groupingBy(Money::currencyCode, TreeMap::new, Collectors.summingLong(Money::minor)))
                .entrySet()
                .stream()
                .map(sum -> Money.of(sum.getValue(), sum.getKey()))
                .toList();
    }

    @Test
    void theMonthsTellTheSameTotalsAsTheShares() {
        ExpenseId gone = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 777));
        expenses.trash(alice.id(), gone);
        for (ExpenseFilter filter : List.of(
                ExpenseFilter.NONE,
                between("2026-10-01", "2026-10-31"),
                between("2026-11-01", null),
                new ExpenseFilter(null, beer, null, null, null, null, null),
                new ExpenseFilter(trip.id(), CategoryId.OTHER, null, LocalDate.of(2026, 11, 30), null, null, null))) {
            assertThat(filter.isWholeMonths()).isTrue();
            assertThat(list.myTotalsOfMonths(alice.id(), filter))
                    .as(filter.toString())
                    .isNotEmpty()
                    .isEqualTo(list.myTotals(alice.id(), filter));
        }
    }

    @Test
    void whatIsNoWholeMonthIsNotReadFromTheMonths() {
        assertThat(between("2026-10-02", null).isWholeMonths()).isFalse();
        assertThat(between(null, "2026-10-30").isWholeMonths()).isFalse();
        assertThat(new ExpenseFilter(null, null, null, null, null, null, "a").isWholeMonths())
                .isFalse();
    }

    private static ExpenseFilter between(@Nullable String from, @Nullable String to) {
        return new ExpenseFilter(
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null,
                null);
    }

    private List<String> found(ExpenseFilter filter) {
        return list.page(alice.id(), filter, null, 50).rows().stream()
                .map(ExpenseRow::description)
                .toList();
    }
}
