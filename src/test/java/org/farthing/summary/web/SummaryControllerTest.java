package org.farthing.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class SummaryControllerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Categories categories;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceAndBobHaveADinner() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        record(Money.of(12_345, "EUR"), CategoryId.OTHER);
    }

    @Test
    void showsMyShareAndLeadsToTheExpensesBehindIt() throws Exception {
        figures(bob, "?period=month&at=2026-10")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("€61.7")))
                .andExpect(content().string(not(containsString("€123.45"))))
                .andExpect(content()
                        .string(containsString("href=\"/expenses?category=" + CategoryId.OTHER
                                + "&amp;from=2026-10-01&amp;to=2026-10-31\"")));
    }

    @Test
    void showsTheWholeGroupToItsMembersOnly() throws Exception {
        String query = "?period=quarter&at=2026-Q4&whole=true&ledger=" + flat.id();

        figures(bob, query)
                .andExpect(content().string(containsString("€123.45")))
                .andExpect(content().string(containsString("&amp;to=2026-12-31&amp;ledger=" + flat.id())));
        figures(charlie, query).andExpect(status().isNotFound());
        figures(charlie, "?ledger=" + flat.id()).andExpect(status().isNotFound());
        figures(charlie, "?ledger=nonsense").andExpect(status().isNotFound());
    }

    @Test
    void aPersonWithoutExpensesIsToldWhatToDo() throws Exception {
        figures(charlie, "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/expenses/new\"")))
                .andExpect(content().string(not(containsString("<table"))));
    }

    @Test
    void everyCurrencyHasItsOwnChartAndTable() throws Exception {
        record(Money.of(900, "JPY"), CategoryId.OTHER);

        String page = text(figures(alice, "?period=year&at=2026"));

        assertThat(page).contains("¥450", "€61.7", "id=\"currency-EUR\"", "id=\"currency-JPY\"");
        assertThat(page.split("<svg class=\"chart bars\"", -1)).hasSize(3);
        assertThat(page.indexOf("currency-EUR")).isLessThan(page.indexOf("currency-JPY"));
    }

    @Test
    void aNameOfACategoryStaysTextInTheChart() throws Exception {
        CategoryId mean = categories.add(alice.id(), flat.id(), "<b>Wine & \"dine\"</b>", "tag", "red");
        record(Money.of(400, "EUR"), mean);

        assertThat(text(figures(alice, "?period=month&at=2026-10")))
                .contains("&lt;b&gt;Wine &amp; ", "class=\"slot colour-red\"")
                .doesNotContain("<b>Wine");
    }

    @Test
    void nothingThatTheContentSecurityPolicyForbidsIsInThePage() throws Exception {
        assertThat(text(figures(alice, "?period=range&from=2026-10-02&to=2026-10-30")))
                .doesNotContain("style=", "<script", "onclick", "??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?period=decade&at=1",
                "?period=month&at=2026-99",
                "?period=range&from=2026-02-31&to=x",
                "?months=-1&whole=maybe&ledger=",
                "?period=range&from=0000-01-01&to=9999-12-31&months=12",
                "?period=year&at=1900",
                "?period=year&at=2999",
                "?whole=true"
            })
    void whateverIsAskedForIsAnswered(String query) throws Exception {
        figures(alice, query).andExpect(status().isOk());
    }

    @Test
    void linksKeepWhatIsChosenOtherwise() throws Exception {
        assertThat(text(figures(bob, "?period=month&at=2026-10&whole=true&months=12&ledger=" + flat.id())))
                .contains(
                        "href=\"/summary?period=month&amp;at=2026-09&amp;ledger=" + flat.id()
                                + "&amp;whole=true&amp;months=12\"",
                        "hx-get=\"/summary?period=quarter&amp;at=2026-Q4&amp;ledger=" + flat.id()
                                + "&amp;whole=true&amp;months=12\"",
                        "href=\"/summary?period=month&amp;at=2026-10&amp;ledger=" + flat.id() + "&amp;months=12\"");
    }

    @Test
    void aFragmentIsAllThatHtmxGetsUnlessItRestoresAPage() throws Exception {
        assertThat(text(figures(alice, ""))).startsWith("<div id=\"figures\"").doesNotContain("<html");
        mvc.perform(get("/summary").with(user(alice.id().toString())))
                .andExpect(header().stringValues("Vary", hasItem("HX-Request")))
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("<div id=\"figures\"")));
        mvc.perform(get("/summary")
                        .with(user(alice.id().toString()))
                        .header("HX-Request", "true")
                        .header("HX-History-Restore-Request", "true"))
                .andExpect(content().string(containsString("<html")));
    }

    @Test
    void speaksGerman() throws Exception {
        mvc.perform(get("/summary?period=quarter&at=2026-Q4")
                        .with(user(alice.id().toString()))
                        .header("HX-Request", "true")
                        .header("Accept-Language", "de-DE"))
                .andExpect(content().string(containsString("4. Quartal 2026")))
                .andExpect(content().string(containsString("100\u00a0%")));
    }

    @Test
    void aVisitorHasToSignIn() throws Exception {
        mvc.perform(get("/summary").accept("text/html")).andExpect(status().is3xxRedirection());
    }

    private ResultActions figures(AccountView account, String query) throws Exception {
        return mvc.perform(get("/summary" + query)
                .with(user(account.id().toString()))
                .header("HX-Request", "true")
                .header("Accept-Language", "en-GB"));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .strip();
    }

    private void record(Money amount, CategoryId category) {
        MemberId first = flat.members().get(0).id();
        List<MemberId> all = flat.members().stream().map(MemberView::id).toList();
        ExpenseDraft draft = ExpenseDraft.equally(amount, DAY, category, "Dinner", "", first, all);
        expenses.record(alice.id(), flat.id(), new ExpenseId(UUID.randomUUID()), draft);
    }
}
