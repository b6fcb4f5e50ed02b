package org.farthing.security;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Counts the sessions and the people that were here during the last 15 minutes, over all instances. Each visit that a
 * session notes is a member of a sorted set whose score is its time, so nothing has to be counted one by one.
 */
@Component
class ActiveSessions {

    private static final String SESSIONS = "farthing:active:sessions";
    private static final String ACCOUNTS = "farthing:active:accounts";
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final StringRedisTemplate redis;
    private final Clock clock;

    ActiveSessions(StringRedisTemplate redis, Clock clock, MeterRegistry metrics) {
        this.redis = redis;
        this.clock = clock;
        Gauge.builder("farthing.sessions.active", () -> count(SESSIONS))
                .description("Sessions with a request during the last 15 minutes, over all instances")
                .register(metrics);
        Gauge.builder("farthing.users.active", () -> count(ACCOUNTS))
                .description("Accounts with a request during the last 15 minutes, over all instances")
                .register(metrics);
    }

    void visited(Session session) {
        String account = session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        if (account != null) {
            note(SESSIONS, session.getId());
            note(ACCOUNTS, account);
        }
    }

    /** The sets stay as small as what they say, and go with the last visit, also where nobody asks for the numbers. */
    private void note(String set, String member) {
        redis.opsForZSet().add(set, member, clock.millis());
        dropWhoHasGone(set);
        redis.expire(set, WINDOW);
    }

    private void dropWhoHasGone(String set) {
        redis.opsForZSet().removeRangeByScore(set, 0, clock.millis() - WINDOW.toMillis());
    }

    private double count(String set) {
        dropWhoHasGone(set);
        @Nullable Long size = redis.opsForZSet().size(set);
        return size == null ? Double.NaN : size;
    }
}
