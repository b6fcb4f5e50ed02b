package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.account.Profile;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpenseRow;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.StatementCounter;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The form of an expense counts once, however often and when it is sent. */
@IntegrationTest
class RecordOnceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    ExpenseList list;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        charlie = people.charlie();
        flat = people.group(alice, people.bob());
    }

    @Test
    void theSameFormSentTwiceIsOneExpense() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat);

        String saved = mvc.perform(form.by(alice))
                .andExpect(redirectedUrl("/ledgers/" + flat.id()))
                .andExpect(flash().attribute("flashKey", "expense.flash.recorded"))
                .andReturn()
                .getResponse()
                .getHeader("X-Saved");
        mvc.perform(form.by(alice)).andExpect(status().is3xxRedirection()).andExpect(header().string("X-Saved", saved));

        assertThat(rows()).extracting(ExpenseRow::amount).containsExactly(Money.of(1250, "EUR"));
    }

    @Test
    void theSameFormSentManyTimesAtOnceIsOneExpenseAndLeadsEverybodyToIt() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat);

        List<Object> saved = Together.run(Stream.<Callable<?>>generate(() -> () ->
                        mvc.perform(form.by(alice)).andReturn().getResponse().getHeader("X-Saved"))
                .limit(8)
                .toList());

        assertThat(new HashSet<>(saved)).hasSize(1).doesNotContainNull().noneMatch(Throwable.class::isInstance);
        assertThat(rows()).extracting(ExpenseRow::amount).containsExactly(Money.of(1250, "EUR"));
    }

    @Test
    void aFormThatWasSentBeforeTheGroupWasArchivedStillLeadsToWhatItMade() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat);
        String saved = mvc.perform(form.by(alice)).andReturn().getResponse().getHeader("X-Saved");
        jdbc.sql("update ledger set archived_at = now() where id = ?")
                .param(flat.id().value())
                .update();

        mvc.perform(form.by(alice)).andExpect(status().is3xxRedirection()).andExpect(header().string("X-Saved", saved));
        mvc.perform(ExpenseRequests.dinnerIn(flat).by(alice)).andExpect(status().isUnprocessableContent());

        assertThat(rows()).hasSize(1);
    }

    @Test
    void aFormThatWasRefusedCountsUnderItsKeyOnceItIsRight() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat);
        mvc.perform(form.with("amount", "twelve").by(alice)).andExpect(status().isUnprocessableContent());
        assertThat(rows()).isEmpty();

        mvc.perform(form.with("amount", "12").by(alice)).andExpect(redirectedUrl("/ledgers/" + flat.id()));

        assertThat(rows()).extracting(ExpenseRow::amount).containsExactly(Money.of(1200, "EUR"));
    }

    @Test
    void aFormForAGroupOfOthersLeavesNothing() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat);
        mvc.perform(form.by(charlie)).andExpect(status().isNotFound());

        assertThat(rows()).isEmpty();
        assertThat(jdbc.sql("select count(*) from submission where account_id = ?")
                        .param(charlie.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameFormWithOtherContentComesBackAndCountsOnTheNextTry() throws Exception {
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat);
        mvc.perform(form.by(alice));

        String html = mvc.perform(form.with("description", "Breakfast").by(alice))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This form was already sent with other content.")))
                .andExpect(content().string(containsString("value=\"Breakfast\"")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(rows()).hasSize(1);

        mvc.perform(form.with("formKey", between(html, "name=\"formKey\" value=\""))
                        .by(alice))
                .andExpect(status().is3xxRedirection());
        assertThat(rows()).extracting(ExpenseRow::description).containsExactlyInAnyOrder("Dinner", "Breakfast");
    }

    @Test
    void amountsAreReadInTheLanguageOfTheProfileAndNotOfTheBrowser() throws Exception {
        accounts.changeProfile(alice.id(), new Profile("Alice", alice.homeCurrency(), alice.timeZone(), "de"));
        ExpenseRequests form = ExpenseRequests.dinnerIn(flat);

        mvc.perform(form.with("amount", "1,250").by(alice).header("Accept-Language", "en-US"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("lang=\"de\"")));
        mvc.perform(form.with("amount", "1.250").by(alice).header("Accept-Language", "en-US"))
                .andExpect(redirectedUrl("/ledgers/" + flat.id()));

        assertThat(rows()).extracting(ExpenseRow::amount).containsExactly(Money.of(125_000, "EUR"));
    }

    @Test
    void whoseAccountIsGoneFindsNoLedger() throws Exception {
        AccountView gone = new AccountView(
                new AccountId(UUID.randomUUID()),
                "gone@demo.example",
                "Gone",
                Currency.getInstance("EUR"),
                ZoneOffset.UTC,
                null);

        mvc.perform(ExpenseRequests.dinnerIn(flat).by(gone)).andExpect(status().isNotFound());
        mvc.perform(ExpenseRequests.dinnerIn(flat).with("ledger", "").by(gone)).andExpect(status().isNotFound());

        assertThat(rows()).isEmpty();
    }

    /** The key with the account and the lock of the ledger; the expense with its sums and the record; the commit is none. */
    @Test
    void addingTakesTwoRoundTripsAndTheCommit() throws Exception {
        mvc.perform(ExpenseRequests.dinnerIn(flat).by(alice));

        assertThat(StatementCounter.during(
                        () -> mvc.perform(ExpenseRequests.dinnerIn(flat).by(alice))))
                .isEqualTo(2);
    }

    private static String between(String html, String start) {
        int from = html.indexOf(start) + start.length();
        return html.substring(from, html.indexOf('"', from));
    }

    private List<ExpenseRow> rows() {
        return list.page(alice.id(), ExpenseFilter.NONE, null, 50).rows();
    }
}
