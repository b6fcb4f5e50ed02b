package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.expense.Moves;
import org.farthing.expense.Moves.Confirmed;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MovesInTheRecordTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Moves moves;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Activity activity;

    @Autowired
    Trash trash;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    AccountView bob;
    LedgerView mine;
    LedgerView flat;
    Feed feed;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        mine = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        flat = people.group(alice, bob);
        feed = new Feed(activity);
    }

    @Test
    void bothLedgersSayThatItWasSharedAndTakenBack() {
        ExpenseId shared = share(secret());
        assertThat(feed.sentences(alice, mine.id())).startsWith("Alice shared “Heater” for €60.00 with a group");
        assertThat(feed.sentences(bob, flat.id())).startsWith("Alice shared “Heater” for €60.00 with the group");

        moves.toPersonal(alice.id(), shared);

        assertThat(feed.sentences(alice, mine.id())).startsWith("Alice took “Heater” for €60.00 back from a group");
        assertThat(feed.sentences(bob, flat.id())).startsWith("Alice took “Heater” for €60.00 back out of the group");
        assertThat(trash.page(bob, flat.id(), null, Locale.UK).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.deleted()).contains("Alice"));
    }

    @Test
    void theRecordOfTheGroupHoldsNothingOfTheLedgerItCameFrom() {
        ExpenseId before = secret();
        moves.toPersonal(alice.id(), share(before));

        String record = String.join(
                "\n",
                jdbc.sql("select row_to_json(a)::text from activity a where ledger_id = ?")
                        .param(flat.id().value())
                        .query(String.class)
                        .list());

        assertThat(record)
                .contains("Heater")
                .doesNotContain("surprise")
                .doesNotContain(before.toString())
                .doesNotContain(mine.id().toString())
                .doesNotContain(mine.me().id().toString());
    }

    private ExpenseId share(ExpenseId id) {
        return moves.toGroup(alice.id(), id, flat.id(), Drafts.newId(), new Confirmed(false, false));
    }

    private ExpenseId secret() {
        ExpenseDraft draft = ExpenseDraft.equally(
                Money.of(6_000, "EUR"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Heater",
                "a surprise",
                mine.me().id(),
                List.of(mine.me().id()));
        return expenses.record(alice.id(), mine.id(), Drafts.newId(), draft);
    }
}
