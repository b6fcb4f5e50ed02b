package org.farthing.activity.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class ActivityControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Ledgers ledgers;

    AccountView alice;
    AccountView bob;
    LedgerView flat;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        flat = people.group(alice, bob);
    }

    @Test
    void showsTheRecordWithLinksAndWithoutMarkupFromNames() throws Exception {
        Money amount = Money.of(1_250, "EUR");
        ExpenseId id = expenses.record(
                bob.id(), flat.id(), Drafts.newId(), Drafts.of(flat, amount, Drafts.DAY, "<script>alert(1)</script>"));

        visit(alice, "/ledgers/" + flat.id() + "/activity")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/expenses/" + id)))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void aPersonalLedgerShowsNoTabsOfAGroup() throws Exception {
        visit(alice, "/ledgers/" + ledgers.personalOf(alice.id()) + "/activity")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/members"))));
    }

    @Test
    void aStrangerOrABadPlaceFindsNothing() throws Exception {
        String address = "/ledgers/" + flat.id() + "/activity";
        visit(people.charlie(), address).andExpect(status().isNotFound());
        visit(alice, address + "?before=yesterday").andExpect(status().isNotFound());
    }

    private ResultActions visit(AccountView account, String address) throws Exception {
        return mvc.perform(get(address).with(user(account.id().toString())));
    }
}
