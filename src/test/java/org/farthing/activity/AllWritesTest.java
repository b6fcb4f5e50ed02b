package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.settlement.BooksAudit;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to a group and to a ledger of one's own, in whatever order, the books are right. */
@IntegrationTest
class AllWritesTest {

    private static final int ROUNDS = 8;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    BooksAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    /** Two that are always the same, and another one each time; a failure names it. */
    static LongStream seeds() {
        return LongStream.of(3, 20261121, new Random().nextInt(1_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leaveTheBooksRight(long seed) {
        AccountView alice = people.alice();
        AccountView bob = people.bob();
        LedgerView flat = people.group(alice, bob, people.person("Dora"));
        LedgerView mine = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        RandomWrites writes = new RandomWrites(application, alice, bob, flat.id(), mine.id(), new Random(seed));

        Map<String, Integer> done = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            writes.inAnyOrder(done);
            assertRight(flat, seed);
            assertRight(mine, seed);
        }
        assertThat(done).as("seed %s", seed).hasSize(writes.kinds()).allSatisfy((kind, times) -> assertThat(times)
                .as(kind)
                .isPositive());
    }

    private void assertRight(LedgerView ledger, long seed) {
        assertThat(audit.compare())
                .as("seed %s", seed)
                .noneMatch(difference -> difference.ledger().equals(ledger.id().value()));
        List<Long> sums = jdbc.sql("select sum(balance) from member_balance where ledger_id = ? group by currency")
                .param(ledger.id().value())
                .query(Long.class)
                .list();
        assertThat(sums).as("seed %s", seed).isNotEmpty().containsOnly(0L);
    }
}
