package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** How the API says no to what it cannot use. */
class ApiRefusalsTest extends ApiScene {

    Client api;

    @BeforeEach
    void aliceHasAToken() {
        api = client(people.alice(), Grant.EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"description":"a","description":"b"}                                        | 422 | description
            {"description":"a","colour":"red"}                                           | 422 | colour
            {"description":7}                                                            | 422 | description
            {"description":"a","split":{"mode":7e400}}                                   | 422 | split.mode
            {"description":"a","amount":{"amount":12.5,"currency":"EUR"}}                | 422 | amount.amount
            {"description":"a","amount":{"amount":"1e1000000","currency":"EUR"}}         | 422 | amount.amount
            {"description":"a","amount":{"amount":"1.005","currency":"EUR"}}             | 422 | amount.amount
            {"description":"a","amount":{"amount":"1","currency":"XAU"}}                 | 422 | amount.currency
            {"description":"a","amount":{"amount":"1","currency":"EUR"},"date":"20-1-1"} | 422 | date
            {"description":"a","amount":{"amount":"1","currency":"EUR"},"split":{"mode":"adjusted","members":["01a1fe37-0b7a-7ae2-916a-c6453d044723"],"inputs":[{"memberId":"01a1fe37-0b7a-7ae2-916a-c6453d044724","value":"1"}]}} | 422 | split.inputs
            {"description":"a","amount":{"amount":"1","currency":"EUR"},"notes":"%BLANK%"} | 422 | notes
            {"description":"a","categoryId":"nonsense"}                                  | 422 | categoryId
            {"amount":{"amount":"1","currency":"EUR"}}                                   | 422 | description
            """)
    void namesTheFieldThatIsWrong(String body, int status, String field) {
        MockHttpServletResponse answer = api.post("/api/expenses", body.replace("%BLANK%", "\u200b".repeat(5_000)));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(Client.json(answer).path("errors").get(0).path("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=", "/api/expenses?text="})
    void namesTheParameterThatIsTooLong(String path) {
        MockHttpServletResponse answer = api.get(path + "x".repeat(201));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Client.json(answer).path("errors").get(0).path("field").asString())
                .isEqualTo(path.replaceAll(".*[?]|=", ""));
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
}
