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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpenseRow;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ExpenseControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    ExpenseList list;

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
    void aHeaderOfTheRequestIsNoFieldOfTheForm() throws Exception {
        mvc.perform(ExpenseRequests.dinnerIn(flat).by(alice).header("Kind", "REFUND"));

        assertThat(rows()).extracting(ExpenseRow::amount).containsExactly(Money.of(1250, "EUR"));
    }

    @Test
    void aStaleCorrectionShowsBothVersions() throws Exception {
        ExpenseId id = record();
        String path = "/expenses/" + id;
        mvc.perform(form("Bob's dinner", 0).to(path, bob)).andExpect(redirectedUrl(path));

        mvc.perform(form("Alice's dinner", 0).to(path, alice))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Bob&#39;s dinner</bdi>")))
                .andExpect(content().string(containsString("value=\"Alice&#39;s dinner\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(expenses.find(alice.id(), id).description()).isEqualTo("Bob's dinner");

        mvc.perform(form("Alice's dinner", 1).to(path, alice)).andExpect(redirectedUrl(path));
        assertThat(expenses.find(bob.id(), id).description()).isEqualTo("Alice's dinner");
    }

    private ExpenseRequests form(String description, int version) {
        return ExpenseRequests.dinnerIn(flat)
                .with("description", description)
                .with("version", Integer.toString(version));
    }

    @Test
    void aPostWithoutATokenIsForbidden() throws Exception {
        mvc.perform(ExpenseRequests.dinnerIn(flat).withoutToken("/expenses", alice))
                .andExpect(status().isForbidden());

        assertThat(rows()).isEmpty();
    }

    @Test
    void htmxIsLedToThePageByAHeader() throws Exception {
        mvc.perform(ExpenseRequests.dinnerIn(flat).by(alice).header("HX-Request", "true"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Redirect", "/ledgers/" + flat.id()))
                .andExpect(content().string(""));
    }

    @Test
    void htmxGetsTheFormAloneWhenSomethingIsWrong() throws Exception {
        mvc.perform(ExpenseRequests.dinnerIn(flat).with("amount", "x").by(alice).header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"expense-form\"")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🍕 👨‍👩‍👧", "عشاء", "‮drawkcab", "<script>x</script>", "a & \"b\""})
    void anyScriptIsStoredAsTypedAndShownApart(String description) throws Exception {
        mvc.perform(ExpenseRequests.dinnerIn(flat)
                        .with("description", description)
                        .by(alice))
                .andExpect(status().is3xxRedirection());

        assertThat(rows()).extracting(ExpenseRow::description).containsExactly(description);
        String shown = "<bdi>"
                + description
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
        mvc.perform(get("/expenses/" + rows().get(0).id()).with(user(alice.id().toString())))
                .andExpect(content().string(containsString(shown + "</bdi>")));
        mvc.perform(get("/expenses").with(user(alice.id().toString())))
                .andExpect(content().string(containsString(shown.substring(5) + "</bdi>")));
    }

    @Test
    void aStrangerGetsNothingToSeeAndNothingDone() throws Exception {
        String path = "/expenses/" + record();

        for (String page : List.of(path, path + "/edit", path + "/receipts", "/expenses/recent?ledger=" + flat.id())) {
            mvc.perform(get(page).with(user(charlie.id().toString()))).andExpect(status().isNotFound());
        }
        mvc.perform(form("Mine", 0).to(path, charlie)).andExpect(status().isNotFound());
        for (String action : List.of("/deletion", "/restoration")) {
            mvc.perform(post(path + action).with(csrf()).with(user(charlie.id().toString())))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(ExpenseRequests.dinnerIn(flat).by(charlie)).andExpect(status().isNotFound());
        assertThat(rows()).extracting(ExpenseRow::description).containsExactly("Dinner");
    }

    @Test
    void aViewerIsToldWhyNothingHappens() throws Exception {
        String path = "/expenses/" + record();
        AccountView viewer = people.person("Vera");
        people.join(alice, flat.id(), viewer, Role.VIEWER);

        mvc.perform(get(path).with(user(viewer.id().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(path + "/edit"))));
        mvc.perform(ExpenseRequests.dinnerIn(flat).by(viewer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("You can look at this group but not change it.")));
        mvc.perform(post(path + "/deletion").with(csrf()).with(user(viewer.id().toString())))
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attribute("flashKey", "ledger.readOnly"));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void deletingOffersAnUndoThatRestores() throws Exception {
        String path = "/expenses/" + record();

        mvc.perform(post(path + "/deletion").with(csrf()).with(user(bob.id().toString())))
                .andExpect(redirectedUrl("/ledgers/" + flat.id()))
                .andExpect(flash().attribute("flashUndo", path + "/restoration"));
        assertThat(rows()).isEmpty();

        mvc.perform(post(path + "/restoration")
                        .with(csrf())
                        .with(user(alice.id().toString())))
                .andExpect(redirectedUrl(path));
        assertThat(rows()).hasSize(1);
    }

    private ExpenseId record() {
        return expenses.record(alice.id(), flat.id(), new ExpenseId(UUID.randomUUID()), Drafts.dinner(flat, 1000));
    }

    private List<ExpenseRow> rows() {
        return list.page(alice.id(), ExpenseFilter.NONE, null, 50).rows();
    }
}
