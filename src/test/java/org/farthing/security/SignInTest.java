package org.farthing.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.farthing.account.AccountView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sign-up, sign-in and sessions on a real Redis; the messages of a refused sign-in are in {@link SignInPageTest}. */
@IntegrationTest
class SignInTest {

    /** MockMvc has no container that would name the cookie as the application does. */
    private static final String SESSION = "SESSION";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    AccountView alice;
    String network;

    @BeforeEach
    void aliceHasAnAccount() {
        alice = people.alice();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        network = "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    @Test
    void aSessionHoldsNothingButPlainValues() throws Exception {
        MockCookie cookie = cookie(signIn(alice, People.PASSWORD));

        Session session = sessions.findById(idIn(cookie));

        assertThat(session).isNotNull();
        assertThat(session.getAttributeNames())
                .contains(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME)
                .allSatisfy(name -> assertThat((Object) session.getAttribute(name))
                        .as(name)
                        .isInstanceOfAny(String.class, Long.class));
    }

    @Test
    void signingUpWithATakenAddressKeepsWhatWasTyped() throws Exception {
        mvc.perform(signUpForm(alice.email().toUpperCase(Locale.ROOT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This address already has an account.")))
                .andExpect(content().string(containsString("value=\"Zoë\"")))
                .andExpect(content().string(not(containsString(People.PASSWORD))));
    }

    @Test
    void theIdOfASessionFromBeforeIsWorthNothingAfter() throws Exception {
        MockCookie planted = cookie(signIn(people.bob(), People.PASSWORD));

        MockHttpServletResponse response = mvc.perform(
                        signInForm(alice, People.PASSWORD).cookie(planted))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse();

        assertThat(cookie(response).getValue()).isNotEqualTo(planted.getValue());
        assertThat(sessions.findById(idIn(planted))).isNull();
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWaitAndOthersDoNot() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(signInForm(alice, "wrong password " + i)).andExpect(status().isUnprocessableContent());
        }

        MockHttpServletResponse refused = mvc.perform(signInForm(alice, People.PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andReturn()
                .getResponse();

        assertThat(Long.parseLong(refused.getHeader("Retry-After"))).isBetween(1L, 180L);
        assertThat(refused.getCookie(SESSION)).isNull();
        mvc.perform(signInForm(people.bob(), People.PASSWORD)).andExpect(redirectedUrl("/"));
    }

    @Test
    void successesNeverUseTheAttemptsUp() throws Exception {
        for (int i = 0; i < 8; i++) {
            mvc.perform(signInForm(alice, People.PASSWORD)).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void anExpiredSessionLeadsAPageToSignInAndHtmxByAHeader() throws Exception {
        MockCookie cookie = cookie(signIn(alice, People.PASSWORD));
        sessions.deleteById(idIn(cookie));

        mvc.perform(get("/expenses").cookie(cookie)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/expenses").cookie(cookie).header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"))
                .andExpect(content().string(""));
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() throws Exception {
        Cookie[] wanted = mvc.perform(get(URI.create("/expenses?text=a%20b")).accept("text/html"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse()
                .getCookies();
        assertThat(wanted).isNotEmpty();

        mvc.perform(signInForm(alice, People.PASSWORD).cookie(wanted)).andExpect(redirectedUrl("/expenses?text=a%20b"));
    }

    @Test
    void everyPageForbidsWhatIsInline() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("script-src 'self'"),
                                        not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() throws Exception {
        MockCookie phone = cookie(signIn(alice, People.PASSWORD));
        MockCookie laptop = cookie(signIn(alice, People.PASSWORD));

        mvc.perform(post("/profile/password")
                        .with(csrf())
                        .cookie(laptop)
                        .param("currentPassword", People.PASSWORD)
                        .param("newPassword", "a new and longer password"))
                .andExpect(redirectedUrl("/profile"));

        mvc.perform(get("/expenses").cookie(laptop)).andExpect(status().isOk());
        mvc.perform(get("/expenses").cookie(phone)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(signInForm(alice, "a new and longer password")).andExpect(redirectedUrl("/"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        MockCookie cookie = cookie(signIn(alice, People.PASSWORD));

        mvc.perform(post("/sign-out").with(csrf()).cookie(cookie)).andExpect(redirectedUrl("/"));

        mvc.perform(get("/expenses").cookie(cookie)).andExpect(redirectedUrl("/sign-in"));
    }

    private MockHttpServletResponse signIn(AccountView account, String password) throws Exception {
        return mvc.perform(signInForm(account, password)).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder signInForm(AccountView account, String password) {
        return fromHere(post("/sign-in")).param("email", account.email()).param("password", password);
    }

    private MockHttpServletRequestBuilder signUpForm(String email) {
        return fromHere(post("/sign-up"))
                .param("displayName", "Zoë")
                .param("email", email)
                .param("password", People.PASSWORD)
                .param("currency", "EUR")
                .param("timeZone", "Europe/Berlin");
    }

    private MockHttpServletRequestBuilder fromHere(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(sent -> {
            sent.setRemoteAddr(network);
            return sent;
        });
    }

    private static MockCookie cookie(MockHttpServletResponse response) {
        return (MockCookie) response.getCookie(SESSION);
    }

    private static String idIn(Cookie cookie) {
        return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }
}
