package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.farthing.journey.Attempt.Kind;
import org.farthing.journey.Attempt.Outcome;
import org.junit.jupiter.api.Test;

/** The checker of {@link FaultsTrial} finds the errors that are planted here, and no others. */
class HistoryCheckerTest {

    private static final UUID LEDGER = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    private final List<Attempt> history = new ArrayList<>();
    private final List<Books.Expense> expenses = new ArrayList<>();
    private final List<Books.Settlement> settlements = new ArrayList<>();

    private void attempt(String subject, Kind kind, String mark, long cents, Outcome outcome) {
        long now = history.size() * 10L;
        history.add(new Attempt(subject, kind, mark, LEDGER, cents, now, now + 5, outcome));
    }

    private void add(String subject, long cents, Outcome outcome) {
        attempt(subject, Kind.ADD, subject, cents, outcome);
    }

    /** Paid by Alice, shared by both. */
    private void stored(String subject, String mark, long cents, boolean trashed) {
        Map<UUID, Long> owed = Map.of(ALICE, cents - cents / 2, BOB, cents / 2);
        expenses.add(new Books.Expense(LEDGER, subject, mark, cents, trashed, Map.of(ALICE, cents), owed));
    }

    private List<String> faults(long alice) {
        return faults(new Books.Balance(LEDGER, ALICE, alice), new Books.Balance(LEDGER, BOB, -alice));
    }

    private List<String> faults(Books.Balance... balances) {
        return HistoryChecker.check(history, new Books(expenses, settlements, List.of(balances)));
    }

    @Test
    void findsNothingWhereAllIsRight() {
        add("dinner", 900, Outcome.DONE);
        attempt("dinner", Kind.CORRECT, "supper", 1001, Outcome.DONE);
        add("taxi", 500, Outcome.DONE);
        attempt("taxi", Kind.TRASH, "", 0, Outcome.DONE);
        attempt("paid", Kind.SETTLE, "paid", 200, Outcome.DONE);
        stored("dinner", "supper", 1001, false);
        stored("taxi", "taxi", 500, true);
        settlements.add(new Books.Settlement(LEDGER, "paid", BOB, ALICE, 200));
        assertThat(faults(300)).isEmpty();
    }

    @Test
    void findsAConfirmedWriteThatIsLost() {
        add("dinner", 900, Outcome.DONE);
        assertThat(faults()).containsExactly("lost: dinner");
    }

    @Test
    void findsASettlementThatIsLost() {
        attempt("paid", Kind.SETTLE, "paid", 200, Outcome.DONE);
        assertThat(faults()).containsExactly("lost: paid");
    }

    @Test
    void findsAConfirmedCorrectionThatIsLost() {
        add("dinner", 900, Outcome.DONE);
        attempt("dinner", Kind.CORRECT, "supper", 1000, Outcome.DONE);
        stored("dinner", "dinner", 900, false);
        assertThat(faults(450)).singleElement().asString().contains("dinner", "supper");
    }

    @Test
    void findsATrashingAndARestoringThatAreLost() {
        add("dinner", 900, Outcome.DONE);
        attempt("dinner", Kind.TRASH, "", 0, Outcome.DONE);
        stored("dinner", "dinner", 900, false);
        assertThat(faults(450)).hasSize(1);
        attempt("dinner", Kind.RESTORE, "", 0, Outcome.DONE);
        assertThat(faults(450)).isEmpty();
    }

    @Test
    void findsAWriteThatIsThereTwice() {
        add("dinner", 900, Outcome.UNKNOWN);
        stored("dinner", "dinner", 900, false);
        stored("dinner", "dinner", 900, false);
        assertThat(faults(900)).containsExactly("doubled: dinner");
    }

    @Test
    void findsAWriteThatNobodySent() {
        stored("dinner", "dinner", 900, false);
        assertThat(faults(450)).containsExactly("nobody sent dinner");
    }

    @Test
    void findsAWriteThatWasRefusedAndHappened() {
        add("dinner", 900, Outcome.REFUSED);
        stored("dinner", "dinner", 900, false);
        assertThat(faults(450)).singleElement().asString().contains("dinner");
    }

    @Test
    void findsAnotherAmountThanWasSent() {
        add("dinner", 900, Outcome.DONE);
        stored("dinner", "dinner", 901, false);
        assertThat(faults(450)).singleElement().asString().contains("901");
    }

    @Test
    void findsABalanceThatIsWrong() {
        add("dinner", 900, Outcome.DONE);
        stored("dinner", "dinner", 900, false);
        assertThat(faults(449)).hasSize(2).allMatch(fault -> fault.startsWith("wrong balance"));
    }

    @Test
    void findsABalanceThatIsMissing() {
        add("dinner", 900, Outcome.DONE);
        stored("dinner", "dinner", 900, false);
        assertThat(faults(new Books.Balance(LEDGER, ALICE, 450)))
                .anyMatch(fault -> fault.startsWith("wrong balance"))
                .anyMatch(fault -> fault.contains("sum to 450"));
    }

    @Test
    void findsAnExpenseWhoseSharesAreNotItsAmount() {
        add("dinner", 900, Outcome.DONE);
        expenses.add(new Books.Expense(
                LEDGER, "dinner", "dinner", 900, false, Map.of(ALICE, 900L), Map.of(ALICE, 450L, BOB, 449L)));
        assertThat(faults(450)).anyMatch(fault -> fault.contains("split wrongly"));
    }

    @Test
    void allowsWhatWasNotConfirmedToBeThereOrNot() {
        add("dinner", 900, Outcome.UNKNOWN);
        attempt("dinner", Kind.CORRECT, "supper", 1000, Outcome.UNKNOWN);
        assertThat(faults()).isEmpty();
        stored("dinner", "dinner", 900, false);
        assertThat(faults(450)).isEmpty();
        expenses.clear();
        stored("dinner", "supper", 1000, false);
        assertThat(faults(500)).isEmpty();
    }

    @Test
    void knowsWhatCouldBeSaidAtAMoment() {
        add("dinner", 900, Outcome.DONE);
        add("taxi", 500, Outcome.DONE);
        add("hotel", 500, Outcome.DONE);
        Stream<Attempt> seen = history.stream().map(attempt -> attempt.seen(12, 14));
        assertThat(seen.filter(Objects::nonNull).map(Attempt::outcome)).containsExactly(Outcome.DONE, Outcome.UNKNOWN);
    }
}
