package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.StaleVersionException;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class BooksAuditTest {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    Categories categories;

    @Autowired
    Balances balances;

    @Autowired
    BooksAudit audit;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    LedgerView flat;
    List<CategoryId> offered;

    @BeforeEach
    void aliceBobAndDoraShareAFlat() {
        alice = people.alice();
        flat = people.group(alice, people.bob(), people.person("Dora"));
        offered = categories.offeredIn(Set.of(flat.id())).stream()
                .map(CategoryView::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121})
    void findsNothingAfterARandomMixOfOperations(long seed) {
        new Scribe(seed).write(120);

        assertThat(differences()).isEmpty();
        assertBalancesSumToZero();
    }

    @Test
    void findsNothingAfterManyHaveWrittenAtOnce() throws Exception {
        List<Callable<Object>> scribes = IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(seed -> () -> {
                    new Scribe(seed).write(25);
                    return "done";
                })
                .toList();

        assertThat(Together.run(scribes)).hasSize(8).containsOnly("done");
        assertThat(differences()).isEmpty();
        assertBalancesSumToZero();
    }

    @Test
    void theSameExpenseCorrectedAtOnceIsCorrectedOnce() throws Exception {
        ExpenseId id = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1000));
        List<Callable<Object>> corrections = IntStream.range(0, 6)
                .<Callable<Object>>mapToObj(i -> () -> {
                    expenses.correct(alice.id(), id, 0, Drafts.dinner(flat, 2000 + i));
                    return "corrected";
                })
                .toList();

        List<Object> results = Together.run(corrections);

        assertThat(results).filteredOn("corrected"::equals).hasSize(1);
        assertThat(results).filteredOn(StaleVersionException.class::isInstance).hasSize(5);
        assertThat(differences()).isEmpty();
    }

    @Test
    void findsAPlantedDifferenceUntilItIsRepaired() {
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 900));
        assertThat(differences()).isEmpty();

        plant(
                "update member_balance set paid = paid + 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).singleElement().satisfies(found -> {
            assertThat(found.member()).isEqualTo(flat.me().id().value());
            assertThat(found.what()).isEqualTo("balance EUR");
            assertThat(found.stored()).isEqualTo(601);
            assertThat(found.computed()).isEqualTo(600);
        });

        plant(
                "update member_balance set paid = paid - 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).isEmpty();
    }

    @Test
    void findsAMonthThatLacksAnEntry() {
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 900));

        plant(
                "update spending_month set entries = entries + 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).extracting(BooksAudit.Difference::what).containsExactly("month 2026-11-01 EUR");

        plant(
                "update spending_month set entries = entries - 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).isEmpty();
    }

    private void plant(String sql, UUID member) {
        transaction.executeWithoutResult(
                status -> assertThat(jdbc.update(sql, member)).isEqualTo(1));
    }

    @Test
    void theGaugeTellsOfTheLastAuditWhicheverInstanceRanIt() {
        audit.keep(List.of(new BooksAudit.Difference(UUID.randomUUID(), UUID.randomUUID(), "balance EUR", 2, 1)));
        assertThat(metrics.get("farthing.books.differences").gauge().value()).isEqualTo(1);

        audit.keep(List.of());
        assertThat(metrics.get("farthing.books.differences").gauge().value()).isZero();
    }

    private List<BooksAudit.Difference> differences() {
        return audit.compare().stream()
                .filter(difference -> difference.ledger().equals(flat.id().value()))
                .toList();
    }

    private void assertBalancesSumToZero() {
        List<CurrencyBalances> found = balances.of(flat);
        assertThat(found).extracting(CurrencyBalances::currency).containsAll(CURRENCIES);
        assertThat(found).allSatisfy(currency -> assertThat(currency.lines().stream()
                        .mapToLong(line -> line.balance().minor())
                        .sum())
                .isZero());
    }

    /** Records, corrects, trashes, restores and settles at random, among its own expenses. */
    private final class Scribe {

        private final Random random;
        private final List<ExpenseId> written = new ArrayList<>();
        private final List<SettlementId> paid = new ArrayList<>();

        Scribe(long seed) {
            this.random = new Random(seed);
        }

        void write(int times) {
            for (String currency : CURRENCIES) {
                record(currency);
            }
            settle();
            for (int i = 4; i < times; i++) {
                writeOnce();
            }
        }

        private void writeOnce() {
            switch (random.nextInt(8)) {
                case 0 -> expenses.trash(alice.id(), any(written));
                case 1 -> expenses.restore(alice.id(), any(written));
                case 2 -> settlements.trash(alice.id(), any(paid));
                case 3 -> settlements.restore(alice.id(), any(paid));
                case 4 -> settle();
                case 5 -> correct();
                default -> record(any(CURRENCIES));
            }
        }

        private void record(String currency) {
            ExpenseId id = Drafts.newId();
            written.add(expenses.record(alice.id(), flat.id(), id, draft(currency)));
        }

        private void correct() {
            ExpenseId id = any(written);
            expenses.restore(alice.id(), id);
            int version = expenses.find(alice.id(), id).version();
            expenses.correct(alice.id(), id, version, draft(any(CURRENCIES)));
        }

        private ExpenseDraft draft(String currency) {
            List<MemberId> members = Drafts.members(flat);
            int from = random.nextInt(members.size());
            return ExpenseDraft.equally(
                    Money.of(1 + random.nextInt(100_000), currency),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90)),
                    any(offered),
                    "Dinner",
                    "",
                    any(members),
                    members.subList(from, members.size()));
        }

        private void settle() {
            List<MemberId> members = Drafts.members(flat);
            int from = random.nextInt(members.size());
            SettlementDraft draft = new SettlementDraft(
                    members.get(from),
                    members.get((from + 1) % members.size()),
                    Money.of(1 + random.nextInt(9_999), any(CURRENCIES)),
                    Drafts.DAY,
                    "");
            paid.add(settlements.record(alice.id(), flat.id(), new SettlementId(UUID.randomUUID()), draft));
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
