package org.farthing.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.farthing.support.People;
import org.farthing.support.ServerTest;
import org.farthing.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SignInPageTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = new Visitor(port);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSamePage() throws Exception {
        String known = people.alice().email();
        String unknown = known.replace("alice", "nobody");

        HttpResponse<String> wrongPassword = signIn(known, "not the password");
        HttpResponse<String> wrongAddress = signIn(unknown, "not the password");

        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(wrongAddress.statusCode()).isEqualTo(422);
        assertThat(wrongPassword.body())
                .contains("Email or password is wrong.")
                .contains("value=\"" + known + "\"")
                .doesNotContain("not the password");
        assertThat(withoutToken(wrongAddress.body()).replace(unknown, known))
                .isEqualTo(withoutToken(wrongPassword.body()));
    }

    private static String withoutToken(String html) {
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void aThrottledVisitorIsToldHowLongToWait() throws Exception {
        String email = people.alice().email();
        for (int i = 0; i < 5; i++) {
            signIn(email, "wrong");
        }

        HttpResponse<String> refused = signIn(email, People.PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Too many attempts. Wait ").contains("value=\"" + email + "\"");
    }

    @Test
    void aSignInSurvivesAddressesAndPasswordsOfAnyKind() throws Exception {
        for (String email : new String[] {"", "a\0b@example.org", "x".repeat(10_000)}) {
            assertThat(signIn(email, "\0" + "y".repeat(10_000)).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void aPostWithoutATokenGetsAPageThatSaysWhatToDo() throws Exception {
        HttpResponse<String> refused = visitor.post("/sign-in", "email=a&password=b");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page has expired").contains("reload the page");
    }

    @Test
    void anAddressThatDoesNotExistGetsAPageOfItsOwnOnceSignedIn() throws Exception {
        assertThat(signIn(people.bob().email(), People.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/"));

        HttpResponse<String> missing = visitor.get("/no/such/page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Nothing here");
        assertThat(visitor.get("/expenses/..;/x").statusCode()).isEqualTo(400);
    }

    @Test
    void signingUpSignsIn() throws Exception {
        String email = "zoe." + UUID.randomUUID() + "@example.org";

        HttpResponse<String> welcome = visitor.submit(
                "/sign-up",
                Map.of(
                        "displayName", "Zoë",
                        "email", email,
                        "password", People.PASSWORD,
                        "currency", "EUR",
                        "timeZone", "Europe/Berlin"));

        assertThat(welcome.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/expenses").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/profile").body()).contains(email);
    }

    @Test
    void cookiesAreOutOfReachForScriptsAndOtherSites() throws Exception {
        assertThat(visitor.get("/sign-in").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .satisfies(SignInPageTest::isGuarded);
        assertThat(signIn(people.bob().email(), People.PASSWORD).headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("farthing="))
                .singleElement()
                .satisfies(SignInPageTest::isGuarded);
    }

    private static void isGuarded(String cookie) {
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    private HttpResponse<String> signIn(String email, String password) throws Exception {
        return visitor.submit("/sign-in", Map.of("email", email, "password", password));
    }
}
