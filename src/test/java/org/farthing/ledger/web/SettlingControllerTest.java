package org.farthing.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.SettlesIn;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class SettlingControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    AccountView alice;
    AccountView bob;
    LedgerView flat;
    String address;

    @BeforeEach
    void aliceOwnsAGroupAndBobSharesIt() {
        alice = people.alice();
        bob = people.bob();
        flat = people.group(alice, bob);
        address = "/ledgers/" + flat.id() + "/settling";
    }

    @Test
    void theOwnerChoosesTheGroupsOwnCurrencyAndChangesItBack() throws Exception {
        assertThat(flat.settlesIn()).isEqualTo(SettlesIn.EACH);

        settle(alice, "own").andExpect(redirectedUrl(address));
        assertThat(ledgers.find(bob.id(), flat.id()).settlesIn()).isEqualTo(SettlesIn.OWN);

        settle(alice, "each").andExpect(redirectedUrl(address));
        assertThat(ledgers.find(bob.id(), flat.id()).settlesIn()).isEqualTo(SettlesIn.EACH);
    }

    @Test
    void aMemberSeesTheChoiceAndCannotMakeIt() throws Exception {
        mvc.perform(get(address).with(user(bob.id().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"settlesIn\""))));

        settle(bob, "own").andExpect(redirectedUrl(address));
        assertThat(ledgers.find(bob.id(), flat.id()).settlesIn()).isEqualTo(SettlesIn.EACH);
    }

    @Test
    void aStrangerFindsNothingAndChangesNothing() throws Exception {
        AccountView charlie = people.charlie();

        mvc.perform(get(address).with(user(charlie.id().toString()))).andExpect(status().isNotFound());
        settle(charlie, "own").andExpect(status().isNotFound());
        assertThat(ledgers.find(alice.id(), flat.id()).settlesIn()).isEqualTo(SettlesIn.EACH);
    }

    @Test
    void aPersonalLedgerSettlesNothing() throws Exception {
        String personal = "/ledgers/" + ledgers.personalOf(alice.id()) + "/settling";

        mvc.perform(get(personal).with(user(alice.id().toString()))).andExpect(status().isNotFound());
        mvc.perform(post(personal)
                        .param("settlesIn", "own")
                        .with(csrf())
                        .with(user(alice.id().toString())))
                .andExpect(status().isNotFound());
    }

    private ResultActions settle(AccountView account, String choice) throws Exception {
        return mvc.perform(post(address)
                .param("settlesIn", choice)
                .with(csrf())
                .with(user(account.id().toString())));
    }
}
