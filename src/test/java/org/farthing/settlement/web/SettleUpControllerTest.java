package org.farthing.settlement.web;

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

import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.settlement.PlannedPayment;
import org.farthing.settlement.SettleUps;
import org.farthing.settlement.SettlementView;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class SettleUpControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    SettleUps settleUps;

    @Autowired
    Settlements settlements;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void bobAndDoraOweAliceTenEurosEach() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob, people.person("Dora"));
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3000));
    }

    @Test
    void theFormListsThePaymentsAndOneSubmissionRecordsThemOnce() throws Exception {
        page(bob, "/settlement-batches/new?ledger=" + flat.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Record these payments")));
        String key = UUID.randomUUID().toString();
        List<String> plan = plan();
        settle(bob, key, plan).andExpect(redirectedUrl("/ledgers/" + flat.id() + "/balances"));
        settle(bob, key, plan).andExpect(status().is3xxRedirection());

        assertThat(settlements.recent(flat, 9)).hasSize(2);
        settle(alice, UUID.randomUUID().toString(), plan)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nothing to settle here")));
        settle(charlie, UUID.randomUUID().toString(), plan).andExpect(status().isNotFound());
    }

    @Test
    void nothingTickedIsToldBesideTheList() throws Exception {
        settle(bob, UUID.randomUUID().toString(), List.of(""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tick at least one payment.")))
                .andExpect(content().string(not(containsString("checked"))));
    }

    @Test
    void whatIsNoPaymentIsNotFound() throws Exception {
        settle(bob, UUID.randomUUID().toString(), List.of("nonsense")).andExpect(status().isNotFound());
    }

    @Test
    void theBalancesOfAllGroupsStandTogether() throws Exception {
        int statements = StatementCounter.during(() -> page(alice, "/balances")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Settle all with Bob"))));
        assertThat(statements).isBetween(1, 8);
        page(alice, "/settlement-batches/new?with=" + bob.id()).andExpect(status().isOk());
        page(alice, "/").andExpect(status().isOk()).andExpect(content().string(containsString("Dora")));
        page(charlie, "/balances").andExpect(content().string(containsString("All settled")));
    }

    @Test
    void aPaymentHasPagesForThoseWhoMayReadIt() throws Exception {
        settle(bob, UUID.randomUUID().toString(), plan());
        SettlementView one = settlements.recent(flat, 9).get(0);
        String path = "/settlements/" + one.id();

        page(alice, path).andExpect(status().isOk()).andExpect(content().string(containsString("by \u2068Bob\u2069")));
        page(alice, path + "/edit").andExpect(status().isOk());
        page(bob, "/ledgers/" + flat.id() + "/settlements").andExpect(status().isOk());
        page(bob, "/ledgers/" + flat.id() + "/balances")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Settle everything"))));
        for (String address : List.of(path, path + "/edit", "/ledgers/" + flat.id() + "/settlements")) {
            page(charlie, address).andExpect(status().isNotFound());
        }
        mvc.perform(as(bob, post(path + "/deletion"))).andExpect(status().is3xxRedirection());
        page(bob, path).andExpect(content().string(containsString("Restore")));
        page(bob, "/ledgers/" + flat.id() + "/settlements?trashed=true")
                .andExpect(content().string(containsString("Restore")));
    }

    private List<String> plan() {
        return settleUps.ofGroup(bob.id(), flat.id(), null).stream()
                .map(PlannedPayment::payment)
                .map(PlannedPayment.Confirmed::text)
                .toList();
    }

    private ResultActions page(AccountView account, String address) throws Exception {
        return mvc.perform(as(account, get(address)));
    }

    private ResultActions settle(AccountView account, String key, List<String> payments) throws Exception {
        return mvc.perform(as(account, post("/settlement-batches"))
                .param("formKey", key)
                .param("ledger", flat.id().toString())
                .param("payment", payments.toArray(String[]::new))
                .param("paidOn", "2026-11-20")
                .param("method", "other")
                .param("methodWords", "PayPal"));
    }

    private static MockHttpServletRequestBuilder as(AccountView account, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(user(account.id().toString()));
    }
}
