package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.StaleVersionException;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BooksAuditTest extends AuditScene {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    @Autowired
    Settlements settlements;

    @Autowired
    Balances balances;

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
