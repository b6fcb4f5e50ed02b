package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class MoveControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    ExpenseId heater;

    @BeforeEach
    void aliceBoughtSomethingThatBobShouldShare() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        LedgerView mine = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        heater = expenses.record(
                alice.id(), mine.id(), Drafts.newId(), Drafts.of(mine, Money.of(6_000, "EUR"), Drafts.DAY, "Heater"));
    }

    @Test
    void isSharedOnceHoweverOftenItIsSentAndTakenBack() throws Exception {
        mvc.perform(as(alice, get("/expenses/" + heater)))
                .andExpect(content().string(containsString("/expenses/" + heater + "/move")));
        mvc.perform(as(alice, get("/expenses/" + heater + "/move")))
                .andExpect(content().string(containsString("Flat")));

        String key = UUID.randomUUID().toString();
        String shared = mvc.perform(share(alice, key)).andReturn().getResponse().getRedirectedUrl();
        assertThat(shared).isNotNull().startsWith("/expenses/").doesNotContain(heater.toString());
        mvc.perform(share(alice, key))
                .andExpect(redirectedUrl(shared))
                .andExpect(flash().attribute("flashUndo", shared + "/return"));

        mvc.perform(as(bob, get(shared))).andExpect(content().string(containsString("Heater")));
        mvc.perform(as(alice, get("/expenses/" + heater))).andExpect(content().string(containsString(shared)));
        mvc.perform(as(bob, post(shared + "/return"))).andExpect(redirectedUrl(shared));
        mvc.perform(as(alice, post(shared + "/return"))).andExpect(redirectedUrl("/expenses/" + heater));
        mvc.perform(as(alice, get("/expenses/" + heater))).andExpect(content().string(not(containsString(shared))));
    }

    @Test
    void whoHasNoGroupIsToldSo() throws Exception {
        LedgerView hers = ledgers.find(charlie.id(), ledgers.personalOf(charlie.id()));
        ExpenseId own = expenses.record(charlie.id(), hers.id(), Drafts.newId(), Drafts.dinner(hers, 100));

        mvc.perform(as(charlie, get("/expenses/" + own + "/move")))
                .andExpect(content().string(containsString("You have no group yet")));
    }

    @Test
    void whatIsInTheTrashIsNotShared() throws Exception {
        expenses.trash(alice.id(), heater);

        mvc.perform(share(alice, UUID.randomUUID().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This expense is in the trash.")));
    }

    @Test
    void strangersFindNothing() throws Exception {
        String key = UUID.randomUUID().toString();

        mvc.perform(share(bob, key)).andExpect(status().isNotFound());
        mvc.perform(as(bob, get("/expenses/" + heater + "/move"))).andExpect(status().isNotFound());
        mvc.perform(as(bob, post("/expenses/" + heater + "/return"))).andExpect(status().isNotFound());
        mvc.perform(as(alice, post("/expenses/" + heater + "/move"))
                        .param("formKey", key)
                        .param("ledger", people.group(charlie).id().toString()))
                .andExpect(status().isNotFound());
        mvc.perform(as(alice, post("/expenses/" + heater + "/move"))
                        .param("formKey", key)
                        .param("ledger", "none"))
                .andExpect(status().isNotFound());
        assertThat(expenses.find(alice.id(), heater).trashed()).isFalse();
    }

    private MockHttpServletRequestBuilder share(AccountView account, String key) {
        return as(account, post("/expenses/" + heater + "/move"))
                .param("formKey", key)
                .param("ledger", flat.id().toString());
    }

    private static MockHttpServletRequestBuilder as(AccountView account, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(user(account.id().toString()));
    }
}
