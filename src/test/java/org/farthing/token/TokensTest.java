package org.farthing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.farthing.account.AccountView;
import org.farthing.account.PasswordChanged;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Members;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens of both kinds, for their owners only. */
@IntegrationTest
class TokensTest {

    private static final Pattern SECRET = Pattern.compile("frt_[A-Za-z0-9_-]{43}");

    @Autowired
    AccessTokens tokens;

    @Autowired
    AppSessions sessions;

    @Autowired
    AccessJwts jwts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    AccountView alice;

    @BeforeEach
    void aliceHasAnAccount() {
        alice = people.alice();
    }

    @Test
    void aTokenOpensWhatItWasMadeForUntilItIsRevoked() {
        LedgerView group = people.group(alice);
        IssuedToken issued = issue(new NewToken(" Backup ", new Grant(false, group.id()), null));

        assertThat(issued.secret()).matches(SECRET);
        assertThat(tokens.holderOf(issued.secret()))
                .contains(new TokenHolder(issued.view().id(), alice.id(), new Grant(false, group.id())));
        assertThat(tokens.of(alice.id())).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("Backup");
            assertThat(view.ledgerName()).isEqualTo(group.name());
            assertThat(view.lastUsedAt()).isNotNull();
        });

        tokens.revoke(alice.id(), issued.view().id());

        assertThat(tokens.holderOf(issued.secret())).isEmpty();
        assertThat(tokens.of(alice.id())).isEmpty();
    }

    @Test
    void onlyAHashOfATokenIsStored() {
        IssuedToken issued = issue(new NewToken("Script", Grant.EVERYTHING, null));

        byte[] stored = jdbc.sql("select token_hash from access_token where id = ?")
                .param(issued.view().id())
                .query(byte[].class)
                .single();

        assertThat(stored).hasSize(32).isNotEqualTo(issued.secret().getBytes());
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void anExpiredTokenOpensNothing() {
        IssuedToken issued =
                issue(new NewToken("Script", Grant.READING, Instant.now().plus(Duration.ofDays(1))));
        transaction.executeWithoutResult(
                status -> jdbc.sql("update access_token set created_at = created_at - interval '2 days',"
                                + " expires_at = expires_at - interval '2 days' where id = ?")
                        .param(issued.view().id())
                        .update());

        assertThat(tokens.holderOf(issued.secret())).isEmpty();
    }

    @Test
    void refusesAnExpiryThatIsPastOrFarAway() {
        for (Duration away : List.of(Duration.ofMinutes(-1), Duration.ofDays(400))) {
            Instant expiry = Instant.now().plus(away);
            Rejection rejection =
                    catchThrowableOfType(Rejection.class, () -> issue(new NewToken("Script", Grant.READING, expiry)));
            assertThat(rejection.field()).isEqualTo("expiresAt");
        }
    }

    @Test
    void aMadeUpRefreshTokenIsRefusedWithASingleConnection() throws Exception {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 1; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            assertThat(sessions.renew("frr_" + "x".repeat(43))).isEmpty();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void whoeverLeftAGroupReadsItsNameNoMore() {
        AccountView bob = people.bob();
        LedgerView group = people.group(alice, bob);
        MemberId bobHere = ledgers.find(bob.id(), group.id()).me().id();
        tokens.issue(bob.id(), UUID.randomUUID(), new NewToken("Script", new Grant(false, group.id()), null));
        members.depart(alice.id(), group.id(), bobHere, false);

        assertThat(tokens.of(bob.id())).singleElement().satisfies(view -> {
            assertThat(view.grant().ledger()).isEqualTo(group.id());
            assertThat(view.ledgerName()).isNull();
        });
    }

    @Test
    void nobodyMakesATokenForAStrangersLedgerOrRevokesAStrangersToken() {
        AccountView charlie = people.charlie();
        LedgerView group = people.group(alice, people.bob());
        IssuedToken issued = issue(new NewToken("Script", Grant.EVERYTHING, null));
        NewToken intruding = new NewToken("Script", new Grant(true, group.id()), null);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> tokens.issue(charlie.id(), UUID.randomUUID(), intruding));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> tokens.revoke(charlie.id(), issued.view().id()));
        assertThat(tokens.holderOf(issued.secret())).isPresent();
    }

    @Test
    void anAppRenewsWithEachRefreshTokenOnce() {
        TokenPair first = sessions.open(alice.id(), "Phone", Grant.EVERYTHING);
        assertThat(jwts.holderOf(first.accessToken()))
                .contains(new TokenHolder(first.session(), alice.id(), Grant.EVERYTHING));

        TokenPair second = sessions.renew(first.refreshToken()).orElseThrow();

        assertThat(second.session()).isEqualTo(first.session());
        assertThat(sessions.renew(second.refreshToken())).isPresent();
    }

    @Test
    void aRefreshTokenThatIsShownTwiceEndsTheSession() {
        TokenPair first = sessions.open(alice.id(), "Phone", Grant.READING);
        TokenPair second = sessions.renew(first.refreshToken()).orElseThrow();

        assertThat(sessions.renew(first.refreshToken())).isEmpty();

        assertThat(sessions.renew(second.refreshToken())).isEmpty();
        assertThat(sessions.of(alice.id())).isEmpty();
    }

    @Test
    void ofManyWhoShowTheSameRefreshTokenAtOnceOneIsRenewed() throws Exception {
        TokenPair first = sessions.open(alice.id(), "Phone", Grant.READING);

        List<Object> results = Together.run(Stream.generate(
                        () -> (java.util.concurrent.Callable<Object>) () -> sessions.renew(first.refreshToken()))
                .limit(8)
                .toList());

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Optional.class));
        assertThat(results.stream().filter(result -> ((Optional<?>) result).isPresent()))
                .hasSize(1);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfAppsAndKeepsTokens() {
        TokenPair phone = sessions.open(alice.id(), "Phone", Grant.READING);
        IssuedToken issued = issue(new NewToken("Script", Grant.READING, null));

        events.publishEvent(new PasswordChanged(alice.id(), "this one"));

        assertThat(sessions.renew(phone.refreshToken())).isEmpty();
        assertThat(tokens.holderOf(issued.secret())).isPresent();
    }

    @Test
    void whatWasNotSignedHereOpensNothing() {
        String genuine = sessions.open(alice.id(), "Phone", Grant.READING).accessToken();
        String[] parts = genuine.split("\\.");

        assertThat(jwts.holderOf(parts[0] + "." + parts[1] + "x." + parts[2])).isEmpty();
        assertThat(jwts.holderOf("eyJhbGciOiJub25lIn0." + parts[1] + ".")).isEmpty();
        assertThat(jwts.holderOf("nonsense")).isEmpty();
    }

    @Test
    void thePageShowsATokenOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String page = submit(key, 200);
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(tokens.holderOf(secret.group()).orElseThrow().grant()).isEqualTo(Grant.EVERYTHING);

        assertThat(submit(key, 302)).isEmpty();

        String later = mvc.perform(get("/profile/tokens").with(user(alice.id().toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(later).contains("Laptop").doesNotContainPattern(SECRET);
        assertThat(tokens.of(alice.id())).hasSize(1);
    }

    private String submit(String key, int status) throws Exception {
        return mvc.perform(post("/profile/tokens")
                        .with(csrf())
                        .with(user(alice.id().toString()))
                        .param("formKey", key)
                        .param("name", "Laptop")
                        .param("scope", "write")
                        .param("ledger", "")
                        .param("days", "30"))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private IssuedToken issue(NewToken token) {
        return tokens.issue(alice.id(), UUID.randomUUID(), token);
    }
}
