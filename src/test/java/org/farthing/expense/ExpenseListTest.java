package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks through pages; what a filter finds is in {@link ExpenseFilterTest}. */
@IntegrationTest
class ExpenseListTest {

    private static final int COUNT = 23;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    ExpenseList list;

    @Autowired
    ExpenseLines lines;

    @Autowired
    Ledgers ledgers;

    AccountView alice;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceHasExpensesOfFewDaysInTwoLedgers() {
        alice = people.alice();
        charlie = people.charlie();
        flat = people.group(alice, people.bob());
        LedgerView personal = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        for (int i = 0; i < COUNT; i++) {
            LedgerView ledger = i % 2 == 0 ? flat : personal;
            LocalDate day = Drafts.DAY.minusDays(i / 9);
            expenses.record(
                    alice.id(),
                    ledger.id(),
                    Drafts.newId(),
                    Drafts.of(ledger, Money.of(100 + i, "EUR"), day, "Expense " + i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 22, 23, 50})
    void pagesVisitEveryExpenseOnceThereAndBack(int size) {
        List<ExpenseRow> there = new ArrayList<>();
        List<ExpensePage> pages = new ArrayList<>();
        ExpensePage page = list.page(alice.id(), ExpenseFilter.NONE, null, size);
        assertThat(page.newer()).isNull();
        pages.add(page);
        there.addAll(page.rows());
        while (page.older() != null) {
            page = list.page(alice.id(), ExpenseFilter.NONE, PageCursor.parse(page.older(), true), size);
            pages.add(page);
            there.addAll(page.rows());
        }

        assertThat(there).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(there).extracting(ExpenseRow::spentOn).isSortedAccordingTo((a, b) -> b.compareTo(a));

        for (int i = pages.size() - 2; i >= 0; i--) {
            assertThat(page.newer()).isNotNull();
            page = list.page(alice.id(), ExpenseFilter.NONE, PageCursor.parse(page.newer(), false), size);
            assertThat(page.rows()).isEqualTo(pages.get(i).rows());
        }
        assertThat(page.newer()).isNull();
    }

    @Test
    void anExpenseRecordedMeanwhileMovesNoRowToAnotherPage() {
        ExpensePage first = list.page(alice.id(), ExpenseFilter.NONE, null, 10);
        ExpensePage before = list.page(alice.id(), ExpenseFilter.NONE, PageCursor.parse(first.older(), true), 10);

        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1));

        assertThat(list.page(alice.id(), ExpenseFilter.NONE, PageCursor.parse(first.older(), true), 10)
                        .rows())
                .isEqualTo(before.rows());
    }

    @Test
    void trashedExpensesAreNotListed() {
        ExpenseId first =
                list.page(alice.id(), ExpenseFilter.NONE, null, 1).rows().get(0).id();

        expenses.trash(alice.id(), first);

        assertThat(list.page(alice.id(), ExpenseFilter.NONE, null, 50).rows())
                .hasSize(COUNT - 1)
                .extracting(ExpenseRow::id)
                .doesNotContain(first);
    }

    @Test
    void theRowsOfAPageStandUnderTheirDays() {
        ExpensePage page = list.page(alice.id(), ExpenseFilter.NONE, null, 50);

        List<ExpenseLines.Day> days = lines.days(page.rows(), Drafts.DAY, Locale.GERMAN);

        assertThat(days).extracting(ExpenseLines.Day::heading).containsExactly("Heute", "Gestern", "18.11.2026");
        assertThat(days.stream().mapToInt(day -> day.lines().size()).sum()).isEqualTo(COUNT);
    }

    @Test
    void aLedgerOfSomebodyElseIsEmpty() {
        LedgerId foreign = people.group(charlie).id();
        ExpenseFilter filter = new ExpenseFilter(foreign, null, null, null, null, null, null);

        assertThat(list.page(alice.id(), filter, null, 50).rows()).isEmpty();
        assertThat(list.page(charlie.id(), filterOfFlat(), null, 50).rows()).isEmpty();
        assertThat(list.myTotals(charlie.id(), filterOfFlat())).isEmpty();
        assertThat(list.myTotalsOfMonths(charlie.id(), filterOfFlat())).isEmpty();
    }

    private ExpenseFilter filterOfFlat() {
        return new ExpenseFilter(flat.id(), null, null, null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "2026-11-20_",
                "2026-13-41_00000000-0000-7000-8000-000000000012",
                "2026-11-20_zzzzzzzz-0000-7000-8000-000000000012"
            })
    void aCursorThatIsNoneOfOursStartsAtTheTop(String text) {
        assertThat(PageCursor.parse(text, true)).isNull();
    }
}
