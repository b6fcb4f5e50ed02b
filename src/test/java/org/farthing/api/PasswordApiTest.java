package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.token.AccessTokens;
import org.farthing.token.AppSessions;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A password that is changed by the API. */
@IntegrationTest
class PasswordApiTest {

    private static final String NEXT = "a new and longer password";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    AppSessions sessions;

    AccountView alice;
    Client client;

    @BeforeEach
    void aliceHasAToken() {
        alice = people.alice();
        client = new Client(
                mvc,
                tokens.issue(alice.id(), UUID.randomUUID(), new NewToken("Test", Grant.EVERYTHING, null))
                        .secret());
    }

    private MockHttpServletResponse change(String current, String next) {
        return client.send(client.request("PUT", "/api/me/password")
                .contentType(Client.JSON)
                .content("{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, next)));
    }

    private int signIn(String password) {
        return new Client(mvc, "")
                .post(
                        "/api/tokens",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Script\"}".formatted(alice.email(), password))
                .getStatus();
    }

    @Test
    void theNextPasswordHoldsAndAppsHaveToSignInAgain() {
        sessions.open(alice.id(), "Phone", Grant.EVERYTHING);

        assertThat(change(People.PASSWORD, NEXT).getStatus()).isEqualTo(204);

        assertThat(signIn(People.PASSWORD)).isEqualTo(401);
        assertThat(signIn(NEXT)).isEqualTo(201);
        assertThat(sessions.of(alice.id())).isEmpty();
        assertThat(client.get("/api/me").getStatus()).isEqualTo(200);
    }

    @Test
    void aWrongOrAShortPasswordIsNamedAndChangesNothing() {
        MockHttpServletResponse wrong = change("not the password", NEXT);
        MockHttpServletResponse tooShort = change(People.PASSWORD, "short");

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Client.json(wrong).path("errors").path(0).path("field").asString())
                .isEqualTo("currentPassword");
        assertThat(Client.json(tooShort).path("errors").path(0).path("field").asString())
                .isEqualTo("newPassword");
        assertThat(signIn(People.PASSWORD)).isEqualTo(201);
    }
}
