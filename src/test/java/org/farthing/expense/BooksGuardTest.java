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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes past the application: the database itself refuses a commit that would unbalance the books. */
@IntegrationTest
class BooksGuardTest {

    /** An expense without payments and shares, like another one otherwise; its identifier and that of the other. */
    static final String COPY = "insert into expense (id, version, ledger_id, kind, amount, currency,"
            + " spent_on, category_id, description, split_mode, created_by, created_at, updated_at)"
            + " select ?, 0, ledger_id, kind, amount, currency, spent_on, category_id, description, split_mode,"
            + " created_by, created_at, updated_at from expense where id = ?";

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    LedgerView flat;
    UUID dinner;
    UUID stranger;
    UUID foreignLedger;

    @BeforeEach
    void aliceAndBobHaveADinner() {
        AccountView alice = people.alice();
        flat = people.group(alice, people.bob());
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1000))
                .value();
        LedgerView other = people.group(people.charlie());
        foreignLedger = other.id().value();
        stranger = other.me().id().value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update share set amount = amount + 1 where expense_id = ?|expense_shares_sum",
                "delete from share where expense_id = ? and member_id in (select created_by from expense)|expense_shares_sum",
                "delete from share where expense_id = ?|expense_shares_sum",
                "update payment set amount = amount - 1 where expense_id = ?|expense_payments_sum",
                "delete from payment where expense_id = ?|expense_payments_sum",
                "update expense set amount = amount + 1 where id = ?|expense_payments_sum",
                "update share set converted_amount = 5 where expense_id = ?|expense_shares_sum",
                "update payment set converted_amount = 5 where expense_id = ?|expense_payments_sum",
                "update expense set rate = 2, converted_currency = 'USD', converted_amount = 2000 where id = ?"
                        + "|expense_payments_sum"
            })
    void aChangeThatUnbalancesAnExpenseIsRefused(String sql, String constraint) {
        assertRefused("23514", constraint, () -> jdbc.update(sql, dinner));
    }

    @Test
    void theCategoryOfAnotherLedgerIsRefused() {
        UUID foreign = UUID.randomUUID();
        transaction.executeWithoutResult(status -> boats(foreign));

        assertRefused(
                "23514",
                "expense_category_ledger",
                () -> jdbc.update("update expense set category_id = ? where id = ?", foreign, dinner));
    }

    /** The guard of the categories lets the identifiers of the predefined ones pass. */
    @Test
    void onlyAPredefinedCategoryHasTheIdentifierOfOne() {
        UUID reserved = UUID.fromString("00000000-0000-7000-8000-0000000000ff");
        assertRefused("23514", "category_predefined_ck", () -> boats(reserved));
        assertRefused(
                "23514",
                "category_predefined_ck",
                () -> jdbc.update("update category set id = ? where code = 'pets'", UUID.randomUUID()));
    }

    @Test
    void aShareTooManyIsRefused() {
        UUID third = member(flat.id().value());

        assertRefused(
                "23514",
                "expense_shares_sum",
                () -> jdbc.update(
                        "insert into share values (?, ?, ?, 1)", flat.id().value(), dinner, third));
    }

    @Test
    void anExpenseWithoutPaymentsAndSharesIsRefused() {
        assertRefused("23514", "expense_payments_sum", () -> jdbc.update(COPY, UUID.randomUUID(), dinner));
    }

    @Test
    void anExpenseWithPaymentsAndNoSharesIsRefused() {
        UUID copy = UUID.randomUUID();

        assertRefused("23514", "expense_shares_sum", () -> {
            jdbc.update(COPY, copy, dinner);
            copyParts("payment", copy);
        });
    }

    @Test
    void aShareThatMovesToAnotherExpenseIsMissedWhereItWas() {
        UUID copy = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.update(COPY, copy, dinner);
            copyParts("payment", copy);
            copyParts("share", copy);
        });

        assertRefused("23514", "expense_shares_sum", () -> {
            jdbc.update("delete from share where expense_id = ? and member_id = ?", copy, me());
            jdbc.update("update share set expense_id = ? where expense_id = ? and member_id = ?", copy, dinner, me());
        });
    }

    @Test
    void rowsMayBeWrittenInAnyOrderWithinOneTransaction() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("update share set amount = amount + 1 where expense_id = ? and member_id = ?", dinner, me());
            jdbc.update("update expense set amount = amount + 1 where id = ?", dinner);
            jdbc.update("update payment set amount = amount + 1 where expense_id = ?", dinner);
        });

        assertThat(jdbc.queryForObject("select amount from expense where id = ?", Long.class, dinner))
                .isEqualTo(1001);
    }

    @Test
    void deletingAnExpenseWithItsPartsIsAllowed() {
        transaction.executeWithoutResult(status -> jdbc.update("delete from expense where id = ?", dinner));

        assertThat(jdbc.queryForObject("select count(*) from share where expense_id = ?", Long.class, dinner))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "share"})
    void aMemberOfAnotherLedgerHasNoPart(String table) {
        assertRefused(
                "23503",
                table + "_member_fk",
                () -> jdbc.update(
                        "update " + table + " set member_id = ? where expense_id = ? and member_id = ?",
                        stranger,
                        dinner,
                        me()));
        assertRefused(
                "23503",
                table + "_expense_fk",
                () -> jdbc.update("insert into " + table + " values (?, ?, ?, 0)", foreignLedger, dinner, stranger));
    }

    @ParameterizedTest
    @CsvSource({"from_member, settlement_from_fk", "to_member, settlement_to_fk"})
    void aSettlementStaysWithinItsLedger(String column, String constraint) {
        UUID id = UUID.randomUUID();
        UUID bob = Drafts.members(flat).get(1).value();
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into settlement (id, version, ledger_id, from_member, to_member, amount, currency,"
                        + " paid_amount, paid_currency, paid_on, created_by, created_at)"
                        + " values (?, 0, ?, ?, ?, 1, 'EUR', 1, 'EUR', '2026-11-20', ?, now())",
                id,
                flat.id().value(),
                me(),
                bob,
                me()));

        assertRefused(
                "23503",
                constraint,
                () -> jdbc.update("update settlement set " + column + " = ? where id = ?", stranger, id));
        transaction.executeWithoutResult(status -> jdbc.update("delete from settlement where id = ?", id));
    }

    @Test
    void aReceiptStaysWithinItsLedger() {
        assertRefused(
                "23503",
                "receipt_expense_fk",
                () -> jdbc.update(
                        "insert into receipt values (?, ?, ?, ?, 'image/png', 'a.png', 1, '\\x00', false, ?, now())",
                        UUID.randomUUID(),
                        foreignLedger,
                        dinner,
                        UUID.randomUUID().toString(),
                        stranger));
    }

    private void assertRefused(String state, String constraint, Runnable change) {
        Throwable refusal = catchThrowable(() -> transaction.executeWithoutResult(status -> change.run()));

        assertThat(refusal).rootCause().isInstanceOfSatisfying(PSQLException.class, cause -> {
            assertThat(cause.getSQLState()).isEqualTo(state);
            assertThat(cause.getServerErrorMessage().getConstraint()).isEqualTo(constraint);
        });
    }

    private void boats(UUID id) {
        jdbc.update(
                "insert into category (id, version, ledger_id, name, icon, colour, position)"
                        + " values (?, 0, ?, 'Boats', 'tag', 'red', 1)",
                id,
                foreignLedger);
    }

    private void copyParts(String table, UUID copy) {
        jdbc.update(
                "insert into " + table + " select ledger_id, ?, member_id, amount from " + table
                        + " where expense_id = ?",
                copy,
                dinner);
    }

    private UUID me() {
        return flat.me().id().value();
    }

    private UUID member(UUID ledger) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into member (id, version, ledger_id, name, role, position, joined_at)"
                        + " values (?, 0, ?, 'Dora', 'editor', 9, now())",
                id,
                ledger));
        return id;
    }
}
