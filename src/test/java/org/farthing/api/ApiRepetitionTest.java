package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests that are sent more than once count once. */
class ApiRepetitionTest extends ApiScene {

    private static final String DINNER = """
            {"description":"Dinner","amount":{"amount":"12.50","currency":"EUR"},"date":"2026-11-20"}""";

    AccountView alice;
    AccountView bob;
    Client api;

    @BeforeEach
    void aliceAndBobHaveAccounts() {
        alice = people.alice();
        bob = people.bob();
        api = client(alice, Grant.EVERYTHING);
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
}
