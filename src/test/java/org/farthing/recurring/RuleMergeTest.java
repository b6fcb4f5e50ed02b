package org.farthing.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RuleMergeTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    RecurringRules rules;

    @Autowired
    RuleMerge merge;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    LedgerView flat;
    MemberId mika;
    MemberId bob;
    LocalDate today;

    @BeforeEach
    void aliceBobAndAPlaceholderShareAFlat() {
        alice = people.alice();
        LedgerView group = people.group(alice, people.bob());
        mika = ledgers.addPlaceholder(alice.id(), group.id(), "Mika");
        flat = ledgers.find(alice.id(), group.id());
        bob = Drafts.members(flat).get(1);
        today = alice.today();
    }

    @Test
    void aTemplateNamesTheOneWhoThePlaceholderTurnedOutToBe() {
        RuleId rule = repeat(mika, List.of(flat.me().id(), mika));
        rules.changeNext(alice.id(), rule, found(rule).version(), found(rule).template());

        int version = found(rule).version();
        merge();

        assertThat(found(rule).version()).isGreaterThan(version);
        for (ExpenseDraft draft : List.of(found(rule).template(), found(rule).upcoming())) {
            assertThat(draft.split().members()).containsExactly(flat.me().id(), bob);
            assertThat(draft.payments().get(0).member()).isEqualTo(bob);
        }
    }

    @Test
    void aTemplateThatNamesBothIsLeftAlone() {
        RuleId rule = repeat(mika, List.of(mika, bob));

        merge();

        assertThat(found(rule).template().split().members()).containsExactlyInAnyOrder(bob, mika);
    }

    private void merge() {
        transaction.executeWithoutResult(status -> merge.merge(flat, mika, bob));
    }

    private RuleId repeat(MemberId payer, List<MemberId> sharers) {
        ExpenseId rent = Drafts.newId();
        expenses.record(
                alice.id(),
                flat.id(),
                rent,
                ExpenseDraft.equally(Money.of(900, "EUR"), today, CategoryId.OTHER, "Rent", "", payer, sharers));
        return rules.repeat(alice, new RuleId(UUID.randomUUID()), rent, Rhythm.of(RhythmUnit.MONTH, 1, today));
    }

    private RuleView found(RuleId rule) {
        return rules.find(alice.id(), rule);
    }
}
