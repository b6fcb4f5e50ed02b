package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class RepeatChoiceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    AccountView alice;
    LedgerView flat;

    @BeforeEach
    void aliceHasAFlat() {
        alice = people.alice();
        flat = people.group(alice, people.bob());
    }

    @Test
    void anExpenseThatIsToRepeatLeadsToTheFormThatSaysHow() throws Exception {
        String next = mvc.perform(
                        ExpenseRequests.dinnerIn(flat).with("repeat", "MONTH").by(alice))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(next).isNotNull().startsWith("/recurring/new?expense=").endsWith("&unit=MONTH");
        mvc.perform(get(next).with(user(alice.id().toString())))
                .andExpect(content().string(containsString("Dinner")))
                .andExpect(content().string(containsString("selected=\"selected\">months")));
    }

    @Test
    void anyOtherWordIsNoRepetition() throws Exception {
        mvc.perform(ExpenseRequests.dinnerIn(flat)
                        .with("repeat", "//evil.example")
                        .by(alice))
                .andExpect(redirectedUrl("/ledgers/" + flat.id()));
    }
}
