package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.farthing.account.AccountView;
import org.farthing.support.People;
import org.farthing.token.AppSessions;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A password that is changed by the API. */
class PasswordApiTest extends ApiScene {

    private static final String NEXT = "a new and longer password";

    @Autowired
    AppSessions sessions;

    AccountView alice;
    Client client;

    @BeforeEach
    void aliceHasAToken() {
        alice = people.alice();
        client = client(alice, Grant.EVERYTHING);
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
