package org.farthing.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.settlement.SettlementView;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class SettlementControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Settlements settlements;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
    }

    @Test
    void aPaymentCountsOnceIsDeletedAndRestored() throws Exception {
        String key = UUID.randomUUID().toString();
        mvc.perform(payment(bob, key, "5")).andExpect(redirectedUrl("/ledgers/" + flat.id() + "/balances"));
        mvc.perform(payment(bob, key, "5")).andExpect(status().is3xxRedirection());
        assertThat(recorded()).extracting(SettlementView::amount).containsExactly(Money.of(500, "EUR"));

        String path = "/settlements/" + recorded().get(0).id();
        mvc.perform(as(alice, post(path + "/deletion")))
                .andExpect(flash().attribute("flashUndo", path + "/restoration"));
        assertThat(recorded()).isEmpty();
        mvc.perform(as(alice, post(path + "/restoration"))).andExpect(status().is3xxRedirection());
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void theSameFormWithAnotherAmountComesBackWithTheReason() throws Exception {
        String key = UUID.randomUUID().toString();
        mvc.perform(payment(bob, key, "5"));

        mvc.perform(payment(bob, key, "6"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This form was already sent with other content.")))
                .andExpect(content().string(containsString("value=\"6\"")));
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void aStrangerGetsNothing() throws Exception {
        mvc.perform(payment(bob, UUID.randomUUID().toString(), "5"));
        String path = "/settlements/" + recorded().get(0).id();

        mvc.perform(payment(charlie, UUID.randomUUID().toString(), "5")).andExpect(status().isNotFound());
        mvc.perform(as(charlie, post(path + "/deletion"))).andExpect(status().isNotFound());
        mvc.perform(as(charlie, get("/ledgers/" + flat.id() + "/balances"))).andExpect(status().isNotFound());
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void aViewerIsToldWhyNothingHappens() throws Exception {
        mvc.perform(payment(bob, UUID.randomUUID().toString(), "5"));
        AccountView viewer = people.person("Vera");
        people.join(alice, flat.id(), viewer, Role.VIEWER);

        mvc.perform(payment(viewer, UUID.randomUUID().toString(), "5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("You can look at this group but not change it.")));
        mvc.perform(as(viewer, post("/settlements/" + recorded().get(0).id() + "/deletion")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("You can look at this group but not change it.")));
        assertThat(recorded()).hasSize(1);
    }

    private MockHttpServletRequestBuilder payment(AccountView account, String key, String amount) {
        return as(account, post("/ledgers/" + flat.id() + "/settlements"))
                .param("formKey", key)
                .param("from", Drafts.members(flat).get(1).toString())
                .param("to", Drafts.members(flat).get(0).toString())
                .param("amount", amount)
                .param("currency", "EUR")
                .param("paidOn", "2026-11-20")
                .param("note", "");
    }

    private static MockHttpServletRequestBuilder as(AccountView account, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(user(account.id().toString()));
    }

    private List<SettlementView> recorded() {
        return settlements.recent(flat, 9);
    }

    @Test
    void aListFromAPlaceThatThereIsNotStartsAtTheTop() throws Exception {
        mvc.perform(payment(bob, UUID.randomUUID().toString(), "5"));

        mvc.perform(get("/ledgers/" + flat.id() + "/settlements?after=nonsense")
                        .with(user(bob.id().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("€5.00")));
    }
}
