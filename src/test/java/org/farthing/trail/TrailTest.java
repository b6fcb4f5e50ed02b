package org.farthing.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.export.LedgerExport;
import org.farthing.ledger.Groups;
import org.farthing.ledger.LedgerView;
import org.farthing.platform.NotFoundException;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.token.AccessTokens;
import org.farthing.token.Grant;
import org.farthing.token.IssuedToken;
import org.farthing.token.NewToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class TrailTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Trail trail;

    @Autowired
    Accounts accounts;

    @Autowired
    AccessTokens tokens;

    @Autowired
    LedgerExport export;

    @Autowired
    Groups groups;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    String network;

    @BeforeEach
    void threePeople() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        network = "10." + random.nextInt(256) + "." + random.nextInt(256);
    }

    @Test
    void tellsWhoSignedInAndWhoTriedRoughlyFromWhere() throws Exception {
        mvc.perform(signIn(alice, "not the password")).andExpect(status().is(422));
        mvc.perform(signIn(alice, People.PASSWORD)).andExpect(redirectedUrl("/"));

        assertThat(lines(alice)).extracting(TrailLine::kind).containsExactly("signedIn", "signInRefused");
        assertThat(lines(alice)).allSatisfy(line -> {
            assertThat(line.network()).isEqualTo(network + ".0/24");
            assertThat(line.browser()).isEqualTo("Firefox");
        });
        assertThat(lines(bob)).isEmpty();
    }

    @Test
    void tellsOfARefusedAttemptOfAnAppAlsoWhereARepetitionWouldCountOnce() throws Exception {
        mvc.perform(post("/api/tokens")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"email":"%s","password":"not the password","name":"Script","scopes":["read"]}""".formatted(alice.email())))
                .andExpect(status().isUnauthorized());

        assertThat(lines(alice)).extracting(TrailLine::kind).containsExactly("signInRefused");
    }

    @Test
    void anAttemptForNobodyStoresNothing() throws Exception {
        long before = all();
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", "nobody." + UUID.randomUUID() + "@example.org")
                        .param("password", "not the password"))
                .andExpect(status().is(422));

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void tellsOfPasswordsAndTokens() {
        accounts.changePassword(alice.id(), People.PASSWORD, "a new and longer password", null);
        IssuedToken token =
                tokens.issue(alice.id(), UUID.randomUUID(), new NewToken("Script", new Grant(false, null), null));
        tokens.holderOf(token.secret());
        tokens.holderOf(token.secret());
        assertThat(lines(alice)).first().satisfies(line -> assertThat(line.about())
                .isEqualTo("Script"));
        tokens.revoke(alice.id(), token.view().id());

        assertThat(lines(alice))
                .extracting(TrailLine::kind)
                .containsExactly("tokenRevoked", "tokenUsed", "tokenMade", "passwordChanged");
        assertThat(lines(alice)).extracting(TrailLine::about).containsOnlyNulls();
    }

    @Test
    void tellsEachOfTheirOwnDoingsInAGroup() {
        LedgerView flat = people.group(alice, bob);
        export.json(bob.id(), flat.id());
        assertThatThrownBy(() -> export.json(charlie.id(), flat.id())).isInstanceOf(NotFoundException.class);
        assertThat(lines(bob)).extracting(TrailLine::about).containsOnly(flat.name());

        groups.delete(alice.id(), flat.id(), flat.name());

        assertThat(lines(alice)).extracting(TrailLine::kind).containsExactly("groupDeleted", "invitationMade");
        assertThat(lines(bob)).extracting(TrailLine::kind).containsExactly("exported", "invitationUsed");
        assertThat(lines(bob)).extracting(TrailLine::about).containsOnlyNulls();
        assertThat(lines(charlie)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            accounts.changePassword(alice.id(), People.PASSWORD, "a new and longer password", null);
            status.setRollbackOnly();
        });

        assertThat(lines(alice)).isEmpty();
    }

    @Test
    void nobodyRewritesIt() {
        accounts.changePassword(alice.id(), People.PASSWORD, "a new and longer password", null);

        for (String sql : List.of(
                "update security_event set kind = 'signedIn' where account_id = ?",
                "delete from security_event where account_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(alice.id().value()).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("cannot be changed");
        }
        assertThat(lines(alice)).hasSize(1);
    }

    @Test
    void forgetsWhatIsOld() {
        insert(alice, 366);
        insert(alice, 364);

        trail.forgetOld();

        assertThat(lines(alice)).hasSize(1);
        assertThat(lines(alice).get(0).at()).isAfter(Instant.now().minus(365, ChronoUnit.DAYS));
    }

    @Test
    void thePageShowsOnesOwnLogOnlyAPageAtATimeInBothLanguages() throws Exception {
        for (int i = 0; i < Trail.PAGE + 1; i++) {
            insert(alice, 100 - i);
        }
        Long older = trail.page(alice.id(), null).older();

        mvc.perform(log(alice).header("Accept-Language", "en"))
                .andExpect(content().string(allOf(containsString("Signed in"), containsString("before=" + older))));
        mvc.perform(log(alice).param("before", older.toString()).header("Accept-Language", "de"))
                .andExpect(content().string(allOf(containsString("Angemeldet"), not(containsString("before=")))));
        mvc.perform(log(bob).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Nothing has happened yet.")));
        mvc.perform(get("/profile/security-log")).andExpect(redirectedUrl("/sign-in"));
        assertThat(trail.page(alice.id(), older).lines()).hasSize(1);
    }

    private MockHttpServletRequestBuilder log(AccountView reader) {
        return get("/profile/security-log").with(user(reader.id().toString()));
    }

    private MockHttpServletRequestBuilder signIn(AccountView account, String password) {
        return post("/sign-in")
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(network + ".77");
                    return sent;
                })
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")
                .param("email", account.email())
                .param("password", password);
    }

    private void insert(AccountView account, int daysAgo) {
        OffsetDateTime at = Instant.now().minus(daysAgo, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into security_event (account_id, happened_at, kind) values (?, ?, 'signedIn')")
                .params(account.id().value(), at)
                .update());
    }

    private List<TrailLine> lines(AccountView account) {
        return trail.page(account.id(), null).lines();
    }

    private long all() {
        return jdbc.sql("select count(*) from security_event").query(Long.class).single();
    }
}
