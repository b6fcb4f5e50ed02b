package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.Role;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody fills in a form that would be refused, and a filter that cannot be read is told where it is looked for. */
@IntegrationTest
class WhereToBeginTest extends SplitScene {

    @Autowired
    Ledgers ledgers;

    @Test
    void whoMayOnlyLookAtAGroupAddsToALedgerOfTheirOwn() throws Exception {
        AccountView vera = people.person("Vera");
        people.join(alice, flat.id(), vera, Role.VIEWER);

        String form = page("/expenses/new?ledger=" + flat.id(), vera);

        assertThat(form)
                .contains("name=\"madeFor\" value=\"" + ledgers.personalOf(vera.id()) + "\"")
                .doesNotContain("<option value=\"" + flat.id() + "\"");
        assertThat(page("/expenses/new?ledger=" + flat.id(), bob)).contains("name=\"madeFor\" value=\"" + flat.id());
    }

    @Test
    void aFilterThatCannotBeReadIsToldWithTheListThatComesBack() throws Exception {
        assertThat(fragment("/expenses?least=12x")).contains("This filter cannot be read and was left out.");
        assertThat(fragment("/expenses?least=12")).doesNotContain("cannot be read");
        assertThat(page("/expenses?least=12x", alice))
                .contains("id=\"least-error\"")
                .doesNotContain("was left out");
    }

    @Test
    void aGroupWithoutExpensesIsNoSearchWithoutResults() throws Exception {
        assertThat(page("/expenses?ledger=" + flat.id(), alice))
                .contains("No expenses in this group yet", "/expenses/new?ledger=" + flat.id());
        assertThat(page("/expenses?text=zebra&ledger=" + flat.id(), alice)).contains("Nothing matches");
    }

    @Test
    void whatAFilterAddsUpToIsAPartOfThePageWhereThereIsNoScript() throws Exception {
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3_000));

        String list = page("/expenses?text=dinner", alice);
        String withTotal = page("/expenses?text=dinner&total=true", alice);

        assertThat(list)
                .contains("href=\"/expenses?text=dinner&amp;total=true\"", "hx-get=\"/expenses/total?text=dinner\"")
                .doesNotContain("<span><span class=\"money\">");
        assertThat(withTotal)
                .contains("<span><span class=\"money\">€15.00</span></span>")
                .doesNotContain("hx-get=\"/expenses/total");
    }

    @Test
    void whoAsksForTheSumStaysWhereTheyAreInTheList() throws Exception {
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3_000));
        String place = "2999-12-31_" + UUID.randomUUID();
        String oldest = "1900-01-01_" + UUID.randomUUID();

        assertThat(page("/expenses?text=dinner&before=" + place, alice))
                .contains("href=\"/expenses?text=dinner&amp;total=true&amp;before=" + place + "\"");
        assertThat(page("/expenses?text=dinner&after=" + oldest, alice))
                .contains("href=\"/expenses?text=dinner&amp;total=true&amp;after=" + oldest + "\"");
        assertThat(page("/expenses?text=dinner&before=nonsense", alice))
                .contains("href=\"/expenses?text=dinner&amp;total=true\"");
    }

    private String fragment(String address) throws Exception {
        return mvc.perform(get(address)
                        .with(user(alice.id().toString()))
                        .header("HX-Request", "true")
                        .header("Accept-Language", "en-US"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
