package org.farthing.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens. Configured ones are used as they are. Without any, the first instance makes one and
 * keeps it in Redis, where the others find it: whoever reads that could take over sessions anyway, and no backup of the
 * database carries it. If it is lost, each app renews once.
 */
@Component
class TokenKeys {

    private static final String IN_REDIS = "farthing:token-key";
    private static final Duration LOOKED_UP_EVERY = Duration.ofMinutes(1);
    private static final int BYTES = 32;

    private final List<OctetSequenceKey> configured;
    private final StringRedisTemplate redis;
    private final Clock clock;
    private @Nullable Shared shared;

    private record Shared(OctetSequenceKey key, Instant lookedUp) {}

    TokenKeys(TokenSettings settings, StringRedisTemplate redis, Clock clock) {
        this.configured = settings.keys().stream().map(TokenKeys::configured).toList();
        this.redis = redis;
        this.clock = clock;
    }

    private static OctetSequenceKey configured(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("farthing.token.keys: each key is written as id:base64");
        }
        byte[] bytes = Base64.getDecoder().decode(text.substring(colon + 1).strip());
        if (bytes.length < BYTES) {
            throw new IllegalArgumentException("farthing.token.keys: a key has at least 32 bytes");
        }
        return key(text.substring(0, colon).strip(), bytes);
    }

    private static OctetSequenceKey key(String id, byte[] bytes) {
        return new OctetSequenceKey.Builder(bytes)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.HS256)
                .build();
    }

    /** The first of the configured ones, so that a new key is put in front and the old one stays until it is not needed. */
    OctetSequenceKey signing() {
        return configured.isEmpty() ? shared() : configured.get(0);
    }

    JWKSet all() {
        return new JWKSet(List.<JWK>copyOf(configured.isEmpty() ? List.of(shared()) : configured));
    }

    private synchronized OctetSequenceKey shared() {
        Instant now = clock.instant();
        Shared known = shared;
        if (known == null || known.lookedUp().plus(LOOKED_UP_EVERY).isBefore(now)) {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            redis.opsForValue().setIfAbsent(IN_REDIS, Base64.getEncoder().encodeToString(fresh));
            String text = Objects.requireNonNull(redis.opsForValue().get(IN_REDIS));
            known = new Shared(key("shared", Base64.getDecoder().decode(text)), now);
            shared = known;
        }
        return known.key();
    }
}
