package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.farthing.token.AccessTokens;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What the contract of the API promises beyond the shape of its answers. */
@IntegrationTest
class ApiTest {

    private static final String DINNER = """
            {"description":"Dinner","amount":{"amount":"12.50","currency":"EUR"},"date":"2026-11-20"}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

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

    private Client client(AccountView owner, Grant grant) {
        return new Client(
                mvc,
                tokens.issue(owner.id(), UUID.randomUUID(), new NewToken("Test", grant, null))
                        .secret());
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
        Cookie session = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", alice.email())
                        .param("password", People.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        assertThat(session).isNotNull();

        MockHttpServletResponse answer =
                mvc.perform(get("/api/me").cookie(session)).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"farthing\"");
    }

    @Test
    void anotherOriginMayNotCall() {
        MockHttpServletResponse answer =
                api.send(api.request("GET", "/api/me").header("Origin", "https://evil.example"));

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"description":"a","description":"b"}                                        | 422 | description
            {"description":"a","colour":"red"}                                           | 422 | colour
            {"description":7}                                                            | 422 | description
            {"description":"a","amount":{"amount":12.5,"currency":"EUR"}}                | 422 | amount.amount
            {"description":"a","amount":{"amount":"1e1000000","currency":"EUR"}}         | 422 | amount.amount
            {"description":"a","amount":{"amount":"1.005","currency":"EUR"}}             | 422 | amount.amount
            {"description":"a","amount":{"amount":"1","currency":"XAU"}}                 | 422 | amount.currency
            {"description":"a","amount":{"amount":"1","currency":"EUR"},"date":"20-1-1"} | 422 | date
            {"description":"a","categoryId":"nonsense"}                                  | 422 | categoryId
            {"amount":{"amount":"1","currency":"EUR"}}                                   | 422 | description
            """)
    void namesTheFieldThatIsWrong(String body, int status, String field) {
        MockHttpServletResponse answer = api.post("/api/expenses", body);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(Client.json(answer).path("errors").get(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void bodiesThatAreNoJsonOrTooDeepAreMalformed() {
        for (String body : List.of("", "[", "null", "[".repeat(100_000), "{\"amount\":" + "9".repeat(90_000) + "}")) {
            int status = api.post("/api/expenses", body).getStatus();
            assertThat(status)
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isIn(400, 422);
        }
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        MockHttpServletResponse answer = api.send(api.request("POST", "/api/expenses")
                .contentType(Client.JSON)
                .content("{\"description\":\"x\"}")
                .header("Accept-Language", "de"));

        assertThat(Client.json(answer).path("errors").get(0).path("message").asString())
                .isEqualTo("Dieses Feld fehlt.");
    }

    @Test
    void unknownAddressesAreProblemsToo() {
        MockHttpServletResponse answer = api.get("/api/nonsense");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(api.send(api.request("PUT", "/api/me")).getStatus()).isEqualTo(405);
        assertThat(api.send(api.request("GET", "/api/me").accept("image/png")).getStatus())
                .isEqualTo(406);
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
    void fiftyOfTheSameRequestMakeOneExpense() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Object> answers = Together.run(IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Object>) () -> api.post("/api/expenses", DINNER, key))
                .toList());

        Set<String> said = new HashSet<>();
        for (Object answer : answers) {
            assertThat(answer).isInstanceOf(MockHttpServletResponse.class);
            MockHttpServletResponse response = (MockHttpServletResponse) answer;
            assertThat(response.getStatus()).as(Client.text(response)).isEqualTo(201);
            said.add(response.getHeader("Location") + response.getHeader("ETag") + Client.text(response));
        }
        assertThat(said).hasSize(1);
        assertThat(Client.json(api.get("/api/expenses"))).hasSize(1);
    }

    @Test
    void aKeyIsForOneRequestAndARefusedRequestLeavesItFree() {
        String key = UUID.randomUUID().toString();
        assertThat(api.post("/api/expenses", "{\"description\":\"x\"}", key).getStatus())
                .isEqualTo(422);
        assertThat(api.post("/api/expenses", DINNER, key).getStatus()).isEqualTo(201);

        MockHttpServletResponse other = api.post("/api/expenses", DINNER.replace("12.50", "13.50"), key);

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(Client.json(other).path("errors").get(0).path("field").asString())
                .isEqualTo("Idempotency-Key");
        assertThat(client(bob, Grant.EVERYTHING)
                        .post("/api/expenses", DINNER, key)
                        .getStatus())
                .isEqualTo(201);
        assertThat(api.post("/api/expenses", DINNER, "short").getStatus()).isEqualTo(422);
    }

    @Test
    void aTokenThatIsAskedForTwiceWithOneKeyIsTheSame() {
        Client visitor = new Client(mvc, "");
        String body = """
                {"email":"%s","password":"%s","name":"Script"}""".formatted(alice.email(), People.PASSWORD);
        String key = UUID.randomUUID().toString();

        String first = Client.json(visitor.post("/api/tokens", body, key))
                .path("token")
                .asString();
        String second = Client.json(visitor.post("/api/tokens", body, key))
                .path("token")
                .asString();

        assertThat(second).isEqualTo(first).startsWith("frt_");
        assertThat(new Client(mvc, first).get("/api/me").getStatus()).isEqualTo(200);
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

    @Test
    void requestsOfATokenAreCounted() {
        MockHttpServletResponse answer = api.get("/api/me");
        assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"default\";q=600;w=60");
        assertThat(answer.getHeader("RateLimit")).matches("\"default\";r=59\\d;t=\\d+");

        MockHttpServletResponse last = answer;
        for (int i = 0; i < 900 && last.getStatus() == 200; i++) {
            last = api.get("/api/me");
        }

        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isNotNull();
        assertThat(client(alice, Grant.READING).get("/api/me").getStatus()).isEqualTo(200);
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
