package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.farthing.account.AccountView;
import org.farthing.account.PasswordReplaced;
import org.farthing.platform.AfterCommit;
import org.farthing.support.People;
import org.farthing.token.AppSessions;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;

/** A password that is changed by the API. */
class PasswordApiTest extends ApiScene {

    private static final String NEXT = "a new and longer password";

    @Autowired
    AppSessions sessions;

    @Autowired
    ConfigurableApplicationContext context;

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
    void guessingThePresentPasswordIsSlowedDownAndSigningInIsNot() {
        for (int i = 0; i < 5; i++) {
            assertThat(Client.text(change("not the password", NEXT))).doesNotContain("Too many");
        }

        MockHttpServletResponse next = change(People.PASSWORD, NEXT);

        assertThat(next.getStatus()).isEqualTo(422);
        assertThat(Client.text(next)).contains("Too many attempts");
        assertThat(signIn(People.PASSWORD)).isEqualTo(201);
    }

    /** The connection can break after PostgreSQL has committed and before it has said so. */
    @Test
    void appsHaveToSignInAgainAlsoWhereTheAnswerOfTheDatabaseIsLost() {
        sessions.open(alice.id(), "Phone", Grant.EVERYTHING);
        SilentCommits silent = new SilentCommits();

        context.addApplicationListener(silent);
        try {
            assertThat(change(People.PASSWORD, NEXT).getStatus()).isEqualTo(503);
        } finally {
            context.removeApplicationListener(silent);
        }

        assertThat(signIn(NEXT)).isEqualTo(201);
        assertThat(sessions.of(alice.id())).isEmpty();
    }

    private static final class SilentCommits implements ApplicationListener<PayloadApplicationEvent<PasswordReplaced>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<PasswordReplaced> event) {
            AfterCommit.run(
                    () -> {
                        throw new DataAccessResourceFailureException("no answer to the commit");
                    },
                    Runnable::run);
        }
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
