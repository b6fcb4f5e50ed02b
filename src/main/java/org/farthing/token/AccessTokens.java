package org.farthing.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.token.AccessTokenRows.Found;
import org.farthing.token.TokenChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: for a script that acts as its owner, until the token expires or is revoked. */
@Service
public class AccessTokens {

    /** Lets secret scanners recognise what was published by mistake. */
    public static final String PREFIX = "frt_";

    static final int MOST = 50;
    static final Duration LONGEST = Duration.ofDays(366);

    private static final Duration PRECISION_OF_LAST_USE = Duration.ofMinutes(1);

    private final AccessTokenRows rows;
    private final Ledgers ledgers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessTokens(AccessTokenRows rows, Ledgers ledgers, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.ledgers = ledgers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param id of the token to be, made by the caller so that a form counts once
     * @throws Rejection if the expiry is past or further than a year away, or there are too many tokens
     * @throws NotFoundException for a ledger that the account does not see
     */
    @Transactional
    public IssuedToken issue(AccountId account, UUID id, NewToken token) {
        Instant now = clock.instant();
        requireSensible(token, now);
        LedgerId ledger = token.grant().ledger();
        String ledgerName =
                ledger == null ? null : ledgers.find(account, ledger).name();
        if (rows.count(account) >= MOST) {
            throw Rejection.ofField("name", "token.tooMany", MOST);
        }
        String secret = Secrets.next(PREFIX);
        AccessTokenView view =
                new AccessTokenView(id, token.name(), token.grant(), ledgerName, now, token.expiresAt(), null);
        rows.insert(account, view, Secrets.hash(secret));
        events.publishEvent(new TokenChanged(account, id, Change.TOKEN_MADE));
        return new IssuedToken(view, secret);
    }

    private static void requireSensible(NewToken token, Instant now) {
        Instant expiry = token.expiresAt();
        if (expiry != null && (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST)))) {
            throw Rejection.ofField("expiresAt", "token.expiry.outOfRange");
        }
    }

    /** The newest first, expired ones among them. */
    public List<AccessTokenView> of(AccountId account) {
        return rows.of(account);
    }

    @Transactional
    public void revoke(AccountId account, UUID id) {
        if (!rows.delete(account, id)) {
            throw new NotFoundException("token");
        }
        events.publishEvent(new TokenChanged(account, id, Change.TOKEN_REVOKED));
    }

    public static boolean couldBe(String text) {
        return text.startsWith(PREFIX);
    }

    /** Empty for a token that is unknown, revoked or expired alike. */
    @Transactional
    public Optional<TokenHolder> holderOf(String secret) {
        if (!Secrets.couldBe(PREFIX, secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return rows.find(Secrets.hash(secret), now).map(found -> {
            if (found.lastUsedAt() == null || found.lastUsedAt().isBefore(now.minus(PRECISION_OF_LAST_USE))) {
                use(found, now);
            }
            return found.holder();
        });
    }

    private void use(Found token, Instant now) {
        TokenHolder holder = token.holder();
        rows.used(holder.token(), now);
        Instant before = token.lastUsedAt();
        if (before == null || before.isBefore(now.truncatedTo(ChronoUnit.DAYS))) {
            events.publishEvent(new TokenChanged(holder.account(), holder.token(), Change.TOKEN_USED));
        }
    }
}
