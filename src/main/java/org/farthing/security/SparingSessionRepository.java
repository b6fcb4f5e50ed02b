package org.farthing.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.farthing.platform.web.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Notes the last visit of a session once a minute and not at each request. A session that lives for weeks loses nothing
 * by it, and each request is spared the seven Redis commands that a new time of expiry takes.
 *
 * @param <S> the kind of session of the repository behind this one
 */
class SparingSessionRepository<S extends Session>
        implements FindByIndexNameSessionRepository<SparingSessionRepository.Visited<S>> {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;
    private final Consumer<Session> visits;

    /** @param visits is told of each visit that is noted */
    SparingSessionRepository(FindByIndexNameSessionRepository<S> sessions, Consumer<Session> visits) {
        this.sessions = sessions;
        this.visits = visits;
    }

    @Override
    public Visited<S> createSession() {
        return new Visited<>(sessions.createSession(), visits);
    }

    @Override
    public void save(Visited<S> session) {
        sessions.save(session.kept);
    }

    /** Nothing once the request has met an outage: the page that says so is the same for everybody. */
    @Override
    public @Nullable Visited<S> findById(String id) {
        if (Outage.isNotedNow()) {
            return null;
        }
        S found = sessions.findById(id);
        return found == null ? null : new Visited<>(found, visits);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Visited<S>> findByIndexNameAndIndexValue(String name, String value) {
        return sessions.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Visited<>(entry.getValue(), visits)));
    }

    /** A session that is untouched, and so not written, by a visit that follows another one closely. */
    static final class Visited<S extends Session> implements Session {

        private final S kept;
        private final Consumer<Session> visits;

        private Visited(S kept, Consumer<Session> visits) {
            this.kept = kept;
            this.visits = visits;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (kept.getLastAccessedTime().plus(PRECISION).isBefore(now)) {
                kept.setLastAccessedTime(now);
                visits.accept(kept);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
