package org.farthing.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.money.Money;
import org.farthing.settlement.Balances;
import org.farthing.settlement.SettlementView;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A payment in another currency than it settles, and expenses that cannot be converted, in a group that settles in EUR. */
@IntegrationTest
class PaidOtherwiseTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    Balances balances;

    @Autowired
    SettlingCurrency settling;

    AccountView alice;
    AccountView bob;
    LedgerView trip;

    @BeforeEach
    void bobOwesAliceThirtyEuroForYen() {
        alice = people.alice();
        bob = people.bob();
        trip = people.group(alice, bob);
        settling.settleIn(alice.id(), trip.id(), SettlesIn.OWN);
        expenses.record(
                alice.id(),
                trip.id(),
                Drafts.newId(),
                Drafts.of(trip, Money.of(10_000, "JPY"), Drafts.DAY, "Inn").at(new BigDecimal("0.006")));
    }

    @Test
    void bothAmountsAreStoredAndTheDebtIsSettledInItsOwnCurrency() throws Exception {
        pay(bob, "30", "EUR", "4950", "JPY").andExpect(status().is3xxRedirection());

        SettlementView paid = settlements.recent(trip, 5).get(0);
        assertThat(paid.amount()).isEqualTo(Money.of(3_000, "EUR"));
        assertThat(paid.paid()).isEqualTo(Money.of(4_950, "JPY"));
        assertThat(balances.of(trip))
                .allSatisfy(currency -> assertThat(currency.isSettled()).isTrue());
        perform(alice, get("/settlements/" + paid.id())).andExpect(content().string(containsString("4,950")));
        perform(alice, get("/settlements/" + paid.id() + "/edit"))
                .andExpect(content().string(containsString("name=\"paidAmount\"")))
                .andExpect(content().string(containsString("value=\"4950\"")));

        perform(bob, post("/settlements/" + paid.id() + "/deletion").with(csrf()));
        assertThat(balances.of(trip).get(0).of(trip.me().id())).isEqualTo(Money.of(3_000, "EUR"));
    }

    @Test
    void withoutAnotherCurrencyWhatWasPaidIsWhatItSettles() throws Exception {
        pay(bob, "30", "EUR", "", "JPY").andExpect(status().is3xxRedirection());

        assertThat(settlements.recent(trip, 5).get(0).isPaidOtherwise()).isFalse();
    }

    @Test
    void whatWasPaidIsCheckedBesideItsFields() throws Exception {
        pay(bob, "30", "EUR", "much", "JPY")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("paidAmount-error")))
                .andExpect(content().string(containsString("value=\"much\"")));
        pay(bob, "30", "EUR", "30", "EUR")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("paidCurrency-error")));
        pay(bob, "30", "EUR", "30", "???").andExpect(status().isUnprocessableContent());
        pay(people.charlie(), "30", "EUR", "4950", "JPY").andExpect(status().isNotFound());
        assertThat(settlements.recent(trip, 5)).isEmpty();
    }

    @Test
    void theBalancesSayWhatLacksARateAndLeadToIt() throws Exception {
        String address = "/ledgers/" + trip.id() + "/rates";
        perform(bob, get("/ledgers/" + trip.id() + "/balances"))
                .andExpect(content().string(not(containsString(address))));

        ExpenseId id = expenses.record(
                alice.id(), trip.id(), Drafts.newId(), Drafts.of(trip, Money.of(900, "JPY"), Drafts.DAY, "Tea house"));

        perform(bob, get("/ledgers/" + trip.id() + "/balances"))
                .andExpect(content().string(containsString(address)));
        perform(bob, get(address))
                .andExpect(content().string(containsString("Tea house")))
                .andExpect(content().string(containsString("/expenses/" + id + "/edit")))
                .andExpect(content().string(not(containsString("Inn"))));
        perform(bob, get("/expenses/" + id)).andExpect(content().string(containsString("No rate into EUR")));
        perform(people.charlie(), get(address)).andExpect(status().isNotFound());
    }

    private ResultActions pay(AccountView account, String amount, String currency, String paid, String paidCurrency)
            throws Exception {
        return perform(
                account,
                post("/ledgers/" + trip.id() + "/settlements")
                        .param("formKey", UUID.randomUUID().toString())
                        .param("from", trip.members().get(1).id().toString())
                        .param("to", trip.me().id().toString())
                        .param("amount", amount)
                        .param("currency", currency)
                        .param("paidOn", Drafts.DAY.toString())
                        .param("paidAmount", paid)
                        .param("paidCurrency", paidCurrency)
                        .with(csrf()));
    }

    private ResultActions perform(AccountView account, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(account.id().toString())));
    }
}
