package org.farthing.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.farthing.account.AccountId;
import org.farthing.account.PasswordGuard;
import org.farthing.platform.Rejection;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Slows down guessing, the same on all replicas. An account and an address each have a stock of attempts that refills;
 * the longer the guessing goes on, the slower the stock that is empty refills, so the delay grows from seconds to
 * minutes but never becomes a lock. A success gives its attempt back.
 */
@Component
class SignInThrottle implements PasswordGuard {

    private static final BucketConfiguration ACCOUNT = stock(5, 20, 100);
    private static final BucketConfiguration ADDRESS = stock(30, 120, 600);

    private final SharedBuckets buckets;

    SignInThrottle(SharedBuckets buckets) {
        this.buckets = buckets;
    }

    private static BucketConfiguration stock(int aMinute, int anHour, int aDay) {
        return BucketConfiguration.builder()
                .addLimit(limit(aMinute, Duration.ofMinutes(1)))
                .addLimit(limit(anHour, Duration.ofHours(1)))
                .addLimit(limit(aDay, Duration.ofDays(1)))
                .build();
    }

    private static Bandwidth limit(int attempts, Duration period) {
        return Bandwidth.builder()
                .capacity(attempts)
                .refillGreedy(attempts, period)
                .build();
    }

    /**
     * Takes an attempt, before the password is looked at, so that parallel guesses count as well.
     *
     * @throws ThrottledException with the seconds to wait, if none is left
     */
    void takeAttempt(String email, String address) {
        take(account(email));
        take(address(address));
    }

    private static void take(BucketProxy stock) {
        ConsumptionProbe probe = stock.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ThrottledException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    void giveBack(String email, String address) {
        account(email).addTokens(1);
        address(address).addTokens(1);
    }

    /** A stock of its own: whoever guesses here does not keep the person from signing in. */
    @Override
    public void takeAttempt(AccountId account) {
        try {
            take(password(account));
        } catch (ThrottledException e) {
            throw Rejection.ofField("currentPassword", "signIn.wait", e.seconds());
        }
    }

    @Override
    public void giveBack(AccountId account) {
        password(account).addTokens(1);
    }

    private BucketProxy password(AccountId account) {
        return buckets.get("password:account:" + account, ACCOUNT);
    }

    /** The key is a digest, so that what was typed, which may be a password by mistake, is not kept. */
    private BucketProxy account(String email) {
        String key = email.strip().toLowerCase(Locale.ROOT);
        return buckets.get(
                "sign-in:account:" + DigestUtils.md5DigestAsHex(key.getBytes(StandardCharsets.UTF_8)), ACCOUNT);
    }

    private BucketProxy address(String address) {
        return buckets.get("sign-in:address:" + address, ADDRESS);
    }
}
