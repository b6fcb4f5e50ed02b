package org.farthing.expense.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Members;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class FormerMembersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    @Autowired
    Expenses expenses;

    AccountView alice;
    LedgerView flat;
    ExpenseId dinner;
    String bobName = "";

    @BeforeEach
    void bobSharesADinnerAndLeaves() {
        alice = people.alice();
        AccountView bob = people.bob();
        bobName = bob.displayName();
        flat = people.group(alice, bob);
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1_250));
        MemberId bobHere = ledgers.find(bob.id(), flat.id()).me().id();
        members.depart(bob.id(), flat.id(), bobHere, true);
    }

    @Test
    void anEditSaysWhoseBalanceItReopens() throws Exception {
        mvc.perform(edited().with("amount", "20").to("/expenses/" + dinner, alice))
                .andExpect(flash().attribute("flashKey", "expense.flash.corrected.former"))
                .andExpect(flash().attribute("flashArguments", List.of("Dinner", bobName)));
    }

    @Test
    void anEditOfTheWordsAloneDoesNot() throws Exception {
        mvc.perform(edited().with("description", "Supper").to("/expenses/" + dinner, alice))
                .andExpect(flash().attribute("flashKey", "expense.flash.corrected"));
    }

    @Test
    void aRestoreSaysSoToo() throws Exception {
        expenses.trash(alice.id(), dinner);
        mvc.perform(post("/expenses/" + dinner + "/restoration")
                        .with(user(alice.id().toString()))
                        .with(csrf()))
                .andExpect(flash().attribute("flashKey", "expense.flash.restored.former"));
    }

    @Test
    void aDeletionSaysSoAndCanBeTakenBack() throws Exception {
        mvc.perform(post("/expenses/" + dinner + "/deletion")
                        .with(user(alice.id().toString()))
                        .with(csrf()))
                .andExpect(flash().attribute("flashKey", "expense.flash.trashed.former"))
                .andExpect(flash().attribute("flashArguments", List.of("Dinner", bobName)))
                .andExpect(flash().attribute("flashUndo", "/expenses/" + dinner + "/restoration"));
    }

    @Test
    void theirMissingRowDoesNotDisturbThoseWhoPaidTogether() throws Exception {
        MemberId carol = ledgers.addPlaceholder(alice.id(), flat.id(), "Carol");
        mvc.perform(edited().without("paidBy")
                        .with("payments[0].member", flat.me().id().toString())
                        .with("payments[0].amount", "10")
                        .with("payments[2].member", carol.toString())
                        .with("payments[2].amount", "2.50")
                        .to("/expenses/" + dinner, alice))
                .andExpect(redirectedUrl("/expenses/" + dinner));
    }

    private ExpenseRequests edited() {
        return ExpenseRequests.dinnerIn(flat)
                .with("version", "" + expenses.find(alice.id(), dinner).version());
    }
}
