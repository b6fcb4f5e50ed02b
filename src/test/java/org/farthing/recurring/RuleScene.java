package org.farthing.recurring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A flat with rules, and a clock that can be set. */
abstract class RuleScene {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    RecurringRules rules;

    @Autowired
    RecurringRun run;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    LocalDate today;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        today = alice.today();
    }

    RuleId repeat(Rhythm rhythm) {
        RuleId id = new RuleId(UUID.randomUUID());
        return rules.repeat(alice, id, record(rent(rhythm.start())), rhythm);
    }

    static Rhythm daily(LocalDate start) {
        return Rhythm.of(RhythmUnit.DAY, 1, start);
    }

    ExpenseDraft rent(LocalDate day) {
        return Drafts.of(flat, Money.of(5_000, "EUR"), day, "Rent");
    }

    ExpenseId record(ExpenseDraft draft) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), draft);
    }

    RuleView found(RuleId rule) {
        return rules.find(alice.id(), rule);
    }

    ExpenseId made(LocalDate day) {
        return new ExpenseId(jdbc.sql("select id from expense where ledger_id = ? and spent_on = ?")
                .params(flat.id().value(), day)
                .query(UUID.class)
                .single());
    }

    List<LocalDate> days() {
        return jdbc.sql("select spent_on from expense where ledger_id = ? and deleted_at is null order by spent_on")
                .param(flat.id().value())
                .query(LocalDate.class)
                .list();
    }
}
