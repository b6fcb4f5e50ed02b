package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A new expense is checked once and not for each of its parts; nothing that is wrong slips through between. */
@IntegrationTest
class NewExpenseGuardTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    final UUID copy = UUID.randomUUID();
    final UUID second = UUID.randomUUID();
    AccountView alice;
    LedgerView flat;
    UUID dinner;
    UUID third;

    @BeforeEach
    void aliceAndBobHaveADinner() {
        alice = people.alice();
        flat = people.group(alice, people.bob());
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1000))
                .value();
        third = UUID.randomUUID();
        jdbc.update(
                "insert into member (id, version, ledger_id, name, role, position, joined_at)"
                        + " values (?, 0, ?, 'Dora', 'editor', 9, now())",
                third,
                flat.id().value());
    }

    @Test
    void recordingAnExpenseAsksForOneCheckHoweverManyShareIt() {
        Long checks = transaction.execute(status -> {
            jdbc.execute("set local track_functions = 'pl'");
            expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1000));
            jdbc.execute("set constraints all immediate");
            return jdbc.queryForObject(
                    "select pg_stat_get_xact_function_calls('expense_adds_up(uuid)'::regprocedure)", Long.class);
        });

        assertThat(checks).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void aPartTooManyOfANewExpenseIsRefused(String table) {
        assertRefused(table, () -> {
            copyDinner();
            addPart(table, copy);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void aPartTooManyOfAnOlderExpenseIsRefusedBesideANewOne(String table) {
        assertRefused(table, () -> {
            copyDinner();
            addPart(table, dinner);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void aPartThatComesWhenItsExpenseHasBeenCheckedIsCheckedItself(String table) {
        assertRefused(table, () -> {
            copyDinner();
            jdbc.execute("set constraints all immediate");
            jdbc.execute("set constraints all deferred");
            addPart(table, copy);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void aCheckThatIsTakenBackWithASavepointIsMadeAgain(String table) {
        assertRefused(table, () -> {
            copyDinner();
            jdbc.execute("savepoint before");
            jdbc.execute("set constraints all immediate");
            jdbc.execute("rollback to before");
            addPart(table, copy);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void anInsertionThatFindsItsExpenseThereLeavesNoGapBehind(String table) {
        assertRefused(table, () -> {
            jdbc.update(BooksGuardTest.COPY + " on conflict do nothing", dinner, dinner);
            addPart(table, dinner);
        });
        assertRefused(table, () -> {
            jdbc.update(BooksGuardTest.COPY + " on conflict (id) do update set description = 'Supper'", dinner, dinner);
            addPart(table, dinner);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void anExpenseThatIsTakenBackWithASavepointLeavesNoGapBehind(String table) {
        transaction.executeWithoutResult(status -> copyDinner());

        assertRefused(table, () -> {
            jdbc.execute("savepoint before");
            jdbc.update("delete from expense where id = ?", copy);
            copyDinner();
            jdbc.execute("rollback to before");
            addPart(table, copy);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void partsThatComeAfterAnotherExpenseAreCheckedThemselves(String table) {
        transaction.executeWithoutResult(status -> {
            jdbc.update(BooksGuardTest.COPY, second, dinner);
            copyDinner();
            copyParts(second);
        });
        UUID another = UUID.randomUUID();

        assertRefused(table, () -> {
            jdbc.update(BooksGuardTest.COPY, another, dinner);
            jdbc.execute("savepoint before");
            jdbc.update(BooksGuardTest.COPY, UUID.randomUUID(), dinner);
            jdbc.execute("rollback to before");
            copyParts(another);
            addPart(table, another);
        });
    }

    @Test
    void anExpenseWithoutPartsIsNotMissedUnderAnotherId() {
        assertRefused("payment", () -> {
            jdbc.update(BooksGuardTest.COPY, copy, dinner);
            jdbc.update("update expense set id = ? where id = ?", second, copy);
        });
    }

    private void copyDinner() {
        jdbc.update(BooksGuardTest.COPY, copy, dinner);
        copyParts(copy);
    }

    private void copyParts(UUID to) {
        for (String table : new String[] {"payment", "share"}) {
            jdbc.update(
                    "insert into " + table + " select ledger_id, ?, member_id, amount from " + table
                            + " where expense_id = ?",
                    to,
                    dinner);
        }
    }

    private void addPart(String table, UUID expense) {
        jdbc.update("insert into " + table + " values (?, ?, ?, 1)", flat.id().value(), expense, third);
    }

    private void assertRefused(String table, Runnable change) {
        Throwable refusal = catchThrowable(() -> transaction.executeWithoutResult(status -> change.run()));

        assertThat(refusal).rootCause().isInstanceOfSatisfying(PSQLException.class, cause -> assertThat(
                        cause.getServerErrorMessage().getConstraint())
                .isEqualTo("expense_" + table + "s_sum"));
    }
}
