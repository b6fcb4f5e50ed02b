package org.farthing.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.farthing.support.IntegrationTest;
import org.farthing.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class RoundTripTest {

    @Autowired
    RoundTrip roundTrip;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aJarOfNumbers() {
        jdbc.sql("create temporary table jar (place serial, number int check (number > 0)) on commit drop")
                .update();
    }

    @Test
    void updatesRunInTheirOrderInOneRoundTrip() throws Exception {
        int trips = StatementCounter.during(() -> roundTrip.together(() -> {
            roundTrip.run(put(3));
            roundTrip.run(put(1));
            roundTrip.run(put(2));
        }));

        assertThat(trips).isOne();
        assertThat(numbers()).containsExactly(3, 1, 2);
    }

    @Test
    void theyAreHeldBackUntilTheActionEnds() {
        List<Integer> meanwhile = new ArrayList<>();

        roundTrip.together(() -> {
            roundTrip.run(put(1));
            meanwhile.addAll(numbers());
        });

        assertThat(meanwhile).isEmpty();
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void anActionWithinAnActionWaitsForTheOuterOne() throws Exception {
        int trips = StatementCounter.during(() -> roundTrip.together(() -> {
            roundTrip.run(put(1));
            roundTrip.together(() -> roundTrip.run(put(2)));
        }));

        assertThat(trips).isOne();
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void anActionThatFailsSendsNothingAndLeavesNothingForTheNext() {
        assertThatThrownBy(() -> roundTrip.together(() -> {
                    roundTrip.run(put(1));
                    throw new UnexpectedRollbackException("in the middle");
                }))
                .hasMessage("in the middle");

        roundTrip.run(put(2));

        assertThat(numbers()).containsExactly(2);
    }

    @Test
    void aRuleThatOneOfThemBreaksIsToldAsEver() {
        assertThatThrownBy(() -> roundTrip.together(() -> {
                    roundTrip.run(put(1));
                    roundTrip.run(put(-1));
                    roundTrip.run(put(2));
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("jar_number_check");
    }

    @Test
    void anActionWithoutUpdatesAsksNothing() throws Exception {
        assertThat(StatementCounter.during(() -> roundTrip.together(() -> {}))).isZero();
    }

    @Test
    void anUpdateAloneRunsAtOnce() {
        roundTrip.run(put(7));

        assertThat(numbers()).containsExactly(7);
    }

    @Test
    void queriesThatAreSentWithAnUpdateSeeWhatItChanged() throws Exception {
        List<RoundTrip.Outcome<List<Integer>>> outcomes = new ArrayList<>();
        List<List<Integer>> heard = new ArrayList<>();

        int trips = StatementCounter.during(() -> {
            outcomes.add(roundTrip.run(put(5), above(3).whenRead(heard::add), above(4)));
            outcomes.add(roundTrip.run(new Update("delete from jar where number = ?", List.of(6)), above(5), above(0)));
        });

        assertThat(trips).isEqualTo(2);
        assertThat(heard).containsExactly(List.of(5));
        assertThat(outcomes)
                .containsExactly(new RoundTrip.Outcome<>(1, List.of(5)), new RoundTrip.Outcome<>(0, List.of(5)));
    }

    /** The driver prepares a statement on the server once it has run it five times. */
    @Test
    void itMakesNoDifferenceThatTheServerKnowsTheStatements() {
        for (int number = 1; number <= 10; number++) {
            Update next = put(number);
            roundTrip.together(() -> {
                roundTrip.run(next);
                roundTrip.run(next);
            });
            assertThat(roundTrip.run(next, above(0), above(number - 1)))
                    .isEqualTo(new RoundTrip.Outcome<>(1, List.of(number, number, number)));
        }
    }

    @Test
    void aQueryDoesNotOvertakeWhatWaits() {
        assertThatThrownBy(() -> roundTrip.together(() -> {
                    roundTrip.run(put(1));
                    roundTrip.run(put(2), above(0), above(0));
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingIsSentWithoutATransaction() {
        assertThatThrownBy(() -> roundTrip.together(() -> roundTrip.run(put(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Update put(int number) {
        return new Update("insert into jar (number) values (?)", List.of(number));
    }

    private static Query<List<Integer>> above(int least) {
        return new Query<>(
                "select number from jar where number > ? order by place",
                List.of(least),
                new RowMapperResultSetExtractor<>((row, i) -> row.getInt(1)));
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from jar order by place")
                .query(Integer.class)
                .list();
    }
}
