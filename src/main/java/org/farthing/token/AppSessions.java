package org.farthing.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.PasswordChanged;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.token.TokenChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Apps that a person is signed in with. An app shows an access token of a few minutes with each request and trades its
 * refresh token for the next pair. A refresh token that is shown twice was stolen from one of the two who show it, so
 * it ends the session for both.
 */
@Service
public class AppSessions {

    static final Duration REFRESH_WITHIN = Duration.ofDays(30);

    private static final String PREFIX = "frr_";

    private final AppSessionRows rows;
    private final AccessJwts jwts;
    private final Ledgers ledgers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppSessions(
            AppSessionRows rows,
            AccessJwts jwts,
            Ledgers ledgers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.jwts = jwts;
        this.ledgers = ledgers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws NotFoundException for a ledger that the account does not see */
    @Transactional
    public TokenPair open(AccountId account, String name, Grant grant) {
        LedgerId ledger = grant.ledger();
        if (ledger != null) {
            ledgers.find(account, ledger);
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        rows.insert(account, new AppSessionView(id, name.strip(), grant, now, now));
        events.publishEvent(new TokenChanged(account, id, Change.APP_OPENED));
        return pair(new TokenHolder(id, account, grant), now);
    }

    private TokenPair pair(TokenHolder holder, Instant now) {
        String refresh = Secrets.next(PREFIX);
        rows.insertRefreshToken(holder.token(), Secrets.hash(refresh), now);
        return new TokenPair(
                holder.token(), jwts.sign(holder, now), AccessJwts.LIFETIME, refresh, now.plus(REFRESH_WITHIN));
    }

    /**
     * Empty for a token that is unknown, expired, used before or of a session that has ended. The session of such a token
     * ends after the transaction that found it out: together they would hold two connections for any made-up token.
     */
    public Optional<TokenPair> renew(String refreshToken) {
        if (!Secrets.couldBe(PREFIX, refreshToken)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(refreshToken);
        Optional<TokenPair> renewed = transaction.execute(
                status -> rows.use(hash, now, now.minus(REFRESH_WITHIN)).map(found -> pair(found, now)));
        if (renewed.isEmpty()) {
            rows.endSessionOf(hash, now);
        }
        return renewed;
    }

    /** Those that have not ended, the one renewed last first. */
    public List<AppSessionView> of(AccountId account) {
        return rows.of(account, clock.instant().minus(REFRESH_WITHIN));
    }

    @Transactional
    public void end(AccountId account, UUID session) {
        if (!rows.end(account, session, clock.instant())) {
            throw new NotFoundException("app session");
        }
        events.publishEvent(new TokenChanged(account, session, Change.APP_ENDED));
    }

    /** Access tokens that are out live on for their few minutes. */
    @EventListener
    @Transactional
    public void endAll(PasswordChanged event) {
        rows.endAll(event.account(), clock.instant());
    }

    @Transactional
    void forgetEnded() {
        rows.deleteRenewedBefore(clock.instant().minus(REFRESH_WITHIN).minus(REFRESH_WITHIN));
    }
}
