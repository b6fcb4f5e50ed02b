package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a caller reaches, and how often. */
class ApiAccessTest extends ApiScene {

    private static final String DINNER = """
            {"description":"Dinner","amount":{"amount":"12.50","currency":"EUR"},"date":"2026-11-20"}""";

    @Autowired
    Expenses expenses;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView group;
    Client api;

    @BeforeEach
    void aliceSharesAGroupWithBob() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        group = people.group(alice, bob);
        api = client(alice, Grant.EVERYTHING);
    }

    private ExpenseId dinner() {
        return expenses.record(alice.id(), group.id(), Drafts.newId(), Drafts.dinner(group, 1001));
    }

    @Test
    void whatIsSharedCanBeReadAndWrittenByBobReadByAViewerAndNotFoundByCharlie() {
        String path = "/api/expenses/" + dinner();
        AccountView dora = people.person("Dora");
        people.join(alice, group.id(), dora, Role.VIEWER);
        Client viewer = client(dora, Grant.EVERYTHING);
        Client stranger = client(charlie, Grant.EVERYTHING);

        assertThat(client(bob, Grant.EVERYTHING)
                        .patch(path, "{\"notes\":\"ok\"}", "\"0\"")
                        .getStatus())
                .isEqualTo(200);
        assertThat(viewer.get(path).getStatus()).isEqualTo(200);
        assertThat(viewer.delete(path).getStatus()).isEqualTo(403);
        assertThat(stranger.get(path).getStatus()).isEqualTo(404);
        assertThat(stranger.delete(path).getStatus()).isEqualTo(404);
        assertThat(stranger.get("/api/ledgers/" + group.id()).getStatus()).isEqualTo(404);
        assertThat(stranger.get("/api/expenses?ledgerId=" + group.id()).getStatus())
                .isEqualTo(404);
        assertThat(expenses.find(alice.id(), new ExpenseId(UUID.fromString(path.substring(14))))
                        .trashed())
                .isFalse();
    }

    @Test
    void aTokenForOneLedgerReachesNothingElse() {
        LedgerView other = people.group(alice);
        Client narrow = client(alice, new Grant(true, other.id()));
        String elsewhere = "/api/expenses/" + dinner();
        api.make("/api/expenses", DINNER);

        assertThat(Client.json(narrow.get("/api/expenses"))).isEmpty();
        assertThat(Client.json(narrow.get("/api/ledgers"))).hasSize(1);
        assertThat(narrow.get(elsewhere).getStatus()).isEqualTo(404);
        assertThat(narrow.patch(elsewhere, "{\"notes\":\"x\"}", "\"0\"").getStatus())
                .isEqualTo(404);
        assertThat(narrow.get(elsewhere + "/receipts").getStatus()).isEqualTo(404);
        assertThat(narrow.get("/api/ledgers/" + group.id()).getStatus()).isEqualTo(404);
        assertThat(narrow.get("/api/expenses?ledgerId=" + group.id()).getStatus())
                .isEqualTo(404);
        assertThat(narrow.get("/api/expenses/summary/by_category?ledgerId=" + group.id())
                        .getStatus())
                .isEqualTo(404);
        assertThat(narrow.get("/api/tokens").getStatus()).isEqualTo(403);
        assertThat(narrow.post("/api/ledgers", "{\"name\":\"X\",\"currency\":\"EUR\"}")
                        .getStatus())
                .isEqualTo(403);
        assertThat(Client.json(narrow.post("/api/expenses", DINNER))
                        .path("ledgerId")
                        .asString())
                .isEqualTo(other.id().toString());
    }

    @Test
    void aSessionOfThePagesOpensNothing() throws Exception {
        Cookie session = signIn();

        MockHttpServletResponse answer =
                mvc.perform(get("/api/me").cookie(session)).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"farthing\"");
    }

    @Test
    void aSessionThatABrowserSendsAlongStaysAsItIs() throws Exception {
        Cookie session = signIn();

        MockHttpServletResponse answer = api.send(api.request("GET", "/api/me").cookie(session));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getCookie("SESSION")).isNull();
        assertThat(mvc.perform(get("/expenses").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private Cookie signIn() throws Exception {
        Cookie session = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", alice.email())
                        .param("password", People.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        assertThat(session).isNotNull();
        return session;
    }

    @Test
    void anotherOriginMayNotCall() {
        MockHttpServletResponse answer =
                api.send(api.request("GET", "/api/me").header("Origin", "https://evil.example"));

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void membersAndCategoriesOfAnotherLedgerAreNotFound() {
        LedgerView others = people.group(charlie);
        String body = """
                {"ledgerId":"%s","description":"x","amount":{"amount":"1.00","currency":"EUR"},
                 "split":{"mode":"equal","members":["%s"]}}""".formatted(group.id(), others.me().id());

        assertThat(api.post("/api/expenses", body).getStatus()).isIn(404, 422);
        assertThat(api.post("/api/expenses", DINNER.replace("{\"desc", "{\"ledgerId\":\"" + others.id() + "\",\"desc"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void guessingThePasswordIsSlowedDown() {
        String body = """
                {"email":"%s","password":"wrong","name":"Script"}""".formatted(alice.email());
        Client visitor = new Client(mvc, "");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/api/tokens", body).getStatus()).isEqualTo(401);
        }

        MockHttpServletResponse answer = visitor.post("/api/tokens", body);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(answer.getHeader("Retry-After"))).isPositive();
    }
}
