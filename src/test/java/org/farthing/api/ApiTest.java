package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Drafts;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What the API promises beyond the shape of its answers. */
class ApiTest extends ApiScene {

    private static final String DINNER = """
            {"description":"Dinner","amount":{"amount":"12.50","currency":"EUR"},"date":"2026-11-20"}""";

    @Autowired
    Expenses expenses;

    AccountView alice;
    LedgerView group;
    Client api;

    @BeforeEach
    void aliceSharesAGroupWithBob() {
        alice = people.alice();
        group = people.group(alice, people.bob());
        api = client(alice, Grant.EVERYTHING);
    }

    private ExpenseId dinner() {
        return expenses.record(alice.id(), group.id(), Drafts.newId(), Drafts.dinner(group, 1001));
    }

    @Test
    void anExpenseOfTheOldShapeGoesIntoThePersonalLedger() {
        JsonNode made = api.make("/api/expenses", DINNER);

        JsonNode row = Client.json(api.get("/api/expenses")).get(0);
        assertThat(Client.id(row)).isEqualTo(Client.id(made));
        assertThat(row.path("myShare").path("amount").asString()).isEqualTo("12.50");
        JsonNode category = Client.json(
                api.get("/api/expenses/by_category/" + made.path("categoryId").asString()));
        assertThat(category).hasSize(1);
        JsonNode summary = Client.json(api.get("/api/expenses/summary/by_category?period=2026-11"))
                .path("currencies")
                .get(0);
        assertThat(summary.path("transactions").asInt()).isEqualTo(1);
        assertThat(summary.path("total").path("amount").asString()).isEqualTo("12.50");
    }

    @Test
    void pagesAreLinked() {
        for (int i = 0; i < 5; i++) {
            api.make("/api/expenses", DINNER);
        }
        Set<String> found = new HashSet<>();
        String path = "/api/expenses?limit=2&text=din";
        while (path != null) {
            MockHttpServletResponse page = api.get(path);
            Client.json(page).forEach(row -> found.add(Client.id(row)));
            String link = page.getHeader("Link");
            path = link != null && link.contains("rel=\"next\"")
                    ? link.replaceAll(".*?<([^>]+)>; rel=\"next\".*", "$1")
                    : null;
        }
        assertThat(found).hasSize(5);
        assertThat(api.get("/api/expenses?limit=201").getStatus()).isEqualTo(422);
    }

    @Test
    void aCorrectionNamesTheVersionItWasMadeFrom() {
        String path = "/api/expenses/" + dinner();
        String tag = api.get(path).getHeader("ETag");
        assertThat(api.send(api.request("GET", path).header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);

        MockHttpServletResponse first = api.patch(path, "{\"description\":\"Supper\"}", tag);
        assertThat(first.getStatus()).as(Client.text(first)).isEqualTo(200);
        assertThat(Client.json(first).path("description").asString()).isEqualTo("Supper");

        assertThat(api.patch(path, "{\"description\":\"Lunch\"}", tag).getStatus())
                .isEqualTo(412);
        assertThat(api.patch(path, "{\"description\":null}", first.getHeader("ETag"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(api.patch(path, "{\"colour\":\"red\"}", first.getHeader("ETag"))
                        .getStatus())
                .isEqualTo(422);
    }
}
