package org.farthing.expense.web;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.rate.PublishedRates;
import org.farthing.rate.RateSource;
import org.farthing.rate.Rates;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The rates are invented, and of the year 2002, where no other test looks. */
@IntegrationTest
class RateControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Rates rates;

    @Autowired
    Expenses expenses;

    @Autowired
    SettlingCurrency settling;

    AccountView alice;
    AccountView bob;
    LedgerView trip;

    @BeforeEach
    void aGroupSettlesInEuroAndYenHaveARate() {
        alice = people.alice();
        bob = people.bob();
        trip = people.group(alice, bob);
        settling.settleIn(alice.id(), trip.id(), SettlesIn.OWN);
        rates.publish(
                List.of(new PublishedRates(LocalDate.of(2002, 3, 1), Map.of("JPY", new BigDecimal("125")))),
                RateSource.ECB);
    }

    @Test
    void offersTheReferenceRateOfTheDayWithItsDateAndSource() throws Exception {
        offer(bob, "JPY", "2002-03-03")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"0.008\"")))
                .andExpect(content().string(containsString("European Central Bank of Mar 1, 2002")));
    }

    @Test
    void saysThatThereIsNoneInsteadOfGuessing() throws Exception {
        offer(alice, "JPY", "2002-04-03")
                .andExpect(content().string(containsString("No reference rate")))
                .andExpect(content().string(containsString("name=\"rateOffer\" value=\"\"")));
        offer(alice, "KWD", "2002-03-03").andExpect(content().string(containsString("No reference rate")));
        offer(alice, "JPY", "no day").andExpect(content().string(containsString("No reference rate")));
    }

    @Test
    void theGroupsOwnCurrencyAndAnUnknownOneHaveNoField() throws Exception {
        offer(alice, "EUR", "2002-03-03").andExpect(content().string(not(containsString("name=\"rate\""))));
        offer(alice, "???", "2002-03-03").andExpect(content().string(not(containsString("name=\"rate\""))));
    }

    @Test
    void whatWasTypedByHandStaysAndAnOfferGivesWay() throws Exception {
        perform(
                        alice,
                        get("/expenses/rate")
                                .param("ledger", trip.id().toString())
                                .param("currency", "JPY")
                                .param("spentOn", "2002-03-01")
                                .param("rate", "0.009")
                                .param("rateOffer", "0.007")
                                .param("rateCurrency", "JPY"))
                .andExpect(content().string(containsString("name=\"rate\"")))
                .andExpect(content().string(containsString("value=\"0.009\"")));
        perform(
                        alice,
                        get("/expenses/rate")
                                .param("ledger", trip.id().toString())
                                .param("currency", "JPY")
                                .param("spentOn", "2002-03-01")
                                .param("rate", "0.007")
                                .param("rateOffer", "0.007")
                                .param("rateCurrency", "JPY"))
                .andExpect(content().string(containsString("value=\"0.008\"")));
    }

    @Test
    void aStrangerIsOfferedNothing() throws Exception {
        offer(people.charlie(), "JPY", "2002-03-03").andExpect(status().isNotFound());
    }

    @Test
    void aRateIsStoredAndStandsInTheFormAgain() throws Exception {
        String saved = perform(bob, expense("0,0085"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("X-Saved");

        ExpenseId id = new ExpenseId(UUID.fromString(saved.substring("/expenses/".length())));
        assertThat(expenses.find(alice.id(), id).rate()).isEqualByComparingTo("0.0085");
        perform(alice, get(saved + "/edit")).andExpect(content().string(containsString("value=\"0.0085\"")));
    }

    @Test
    void aRateThatCannotBeReadIsToldBesideItsFieldAndComesBackAsTyped() throws Exception {
        perform(alice, expense("a lot"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"a lot\"")))
                .andExpect(content().string(containsString("rate-error")));
    }

    @Test
    void withoutARateTheExpenseIsStoredAndNoneIsAssumed() throws Exception {
        String saved = perform(alice, expense(""))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("X-Saved");

        ExpenseId id = new ExpenseId(UUID.fromString(saved.substring("/expenses/".length())));
        assertThat(expenses.find(alice.id(), id).rate()).isNull();
    }

    private MockHttpServletRequestBuilder expense(String rate) {
        return post("/expenses")
                .param("formKey", UUID.randomUUID().toString())
                .param("ledger", trip.id().toString())
                .param("amount", "1000")
                .param("currency", "JPY")
                .param("rate", rate)
                .param("spentOn", "2002-03-01")
                .param("category", CategoryId.OTHER.toString())
                .param("description", "Noodles")
                .param("paidBy", trip.members().get(0).id().toString())
                .param("sharedBy", trip.members().get(0).id().toString())
                .param("sharedBy", trip.members().get(1).id().toString())
                .with(csrf());
    }

    private ResultActions offer(AccountView account, String currency, String day) throws Exception {
        return perform(
                account,
                get("/expenses/rate")
                        .param("ledger", trip.id().toString())
                        .param("currency", currency)
                        .param("spentOn", day));
    }

    private ResultActions perform(AccountView account, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(account.id().toString())));
    }
}
