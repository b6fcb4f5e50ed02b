package org.farthing.recurring.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of what comes again, as a browser asks for them. */
abstract class RulePages {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    RecurringRules rules;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    LocalDate today;
    ExpenseId rent;

    @BeforeEach
    void aliceHasPaidTheRentOfTheFlatSheSharesWithBob() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        today = alice.today();
        rent = Drafts.newId();
        expenses.record(alice.id(), flat.id(), rent, Drafts.of(flat, Money.of(90_000, "EUR"), today, "Rent"));
    }

    MockHttpServletRequestBuilder template(AccountView account, RuleId rule, String amount, String scope) {
        return template(account, found(rule), amount, scope);
    }

    MockHttpServletRequestBuilder template(AccountView account, RuleView rule, String amount, String scope) {
        return as(account, post("/recurring/" + rule.id() + "/template"))
                .param("version", Integer.toString(rule.version()))
                .param("amount", amount)
                .param("description", "Rent")
                .param("category", rule.category().id().toString())
                .param("scope", scope);
    }

    MockHttpServletRequestBuilder start(AccountView account, String key) {
        return as(account, post("/recurring"))
                .param("formKey", key)
                .param("expense", rent.toString())
                .param("unit", "WEEK")
                .param("every", "2")
                .param("start", today.toString())
                .param("ends", "never");
    }

    RuleId repeat() {
        return rules.repeat(alice, new RuleId(UUID.randomUUID()), rent, Rhythm.of(RhythmUnit.MONTH, 1, today));
    }

    RuleView found(RuleId rule) {
        return rules.find(alice.id(), rule);
    }

    static MockHttpServletRequestBuilder as(AccountView account, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(user(account.id().toString()));
    }
}
