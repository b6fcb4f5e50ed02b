package org.farthing.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntegrationTest
class SparingSessionRepositoryTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    RedisIndexedSessionRepository stored;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    StringRedisTemplate redis;

    @Test
    void isWhatTheFilterAndTheOthersUse() {
        assertThat(sessions).isInstanceOf(SparingSessionRepository.class);
    }

    @Test
    void aVisitThatFollowsCloselyIsNotStored() {
        assertThat(lastVisitStoredAfter(NOW.minusSeconds(59))).isEqualTo(NOW.minusSeconds(59));
    }

    @Test
    void aVisitAfterMoreThanAMinuteIsStored() {
        assertThat(lastVisitStoredAfter(NOW.minusSeconds(61))).isEqualTo(NOW);
    }

    @Test
    void aChangedAttributeIsStoredWheneverTheVisitIs() {
        String id = visitedAt(NOW);
        change(sessions, id);
        assertThat((Object) find(stored, id).getAttribute("note")).isEqualTo("kept");
    }

    @Test
    void isReadOnceARequestUnlessItEnds() {
        String id = visitedAt(NOW);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            Session first = sessions.findById(id);
            stored.deleteById(id);

            assertThat((Object) sessions.findById(id)).isNotNull().isSameAs(first);
            sessions.deleteById(id);
            assertThat((Object) sessions.findById(id)).isNull();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void countsWhoWasHereDuringTheLastMinutes() {
        double sessionsBefore = gauge("farthing.sessions.active");
        double usersBefore = gauge("farthing.users.active");
        String account = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            visitOf(account);
        }

        assertThat(gauge("farthing.sessions.active")).isEqualTo(sessionsBefore + 2);
        assertThat(gauge("farthing.users.active")).isEqualTo(usersBefore + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"farthing:active:sessions", "farthing:active:accounts"})
    void whoWasHereIsForgottenThoughNobodyCounts(String set) {
        redis.opsForZSet()
                .add(set, "long gone", NOW.minus(16, ChronoUnit.MINUTES).toEpochMilli());
        redis.persist(set);

        visitOf(UUID.randomUUID().toString());

        assertThat(redis.opsForZSet().score(set, "long gone")).isNull();
        assertThat(redis.getExpire(set)).isBetween(1L, 900L);
    }

    private void visitOf(String account) {
        var session = stored.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account);
        session.setLastAccessedTime(NOW.minusSeconds(61));
        stored.save(session);
        visit(sessions, session.getId());
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private Instant lastVisitStoredAfter(Instant previous) {
        String id = visitedAt(previous);
        visit(sessions, id);
        return find(stored, id).getLastAccessedTime();
    }

    private String visitedAt(Instant visit) {
        var session = stored.createSession();
        session.setLastAccessedTime(visit);
        stored.save(session);
        return session.getId();
    }

    private static <S extends Session> void visit(FindByIndexNameSessionRepository<S> sessions, String id) {
        S session = find(sessions, id);
        session.setLastAccessedTime(NOW);
        sessions.save(session);
    }

    private static <S extends Session> void change(FindByIndexNameSessionRepository<S> sessions, String id) {
        S session = find(sessions, id);
        session.setAttribute("note", "kept");
        sessions.save(session);
    }

    private static <S extends Session> S find(FindByIndexNameSessionRepository<S> sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
