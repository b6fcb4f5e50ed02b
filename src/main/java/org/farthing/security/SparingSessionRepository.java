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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads a session once a request, and notes its last visit once a minute. The filter of Spring Session asks a second time
 * when the answer is on its way, which would then fail although all is done, if Redis went away in between. A session that
 * lives for weeks loses nothing by a visit that is not noted, and each request is spared the seven Redis commands that a
 * new time of expiry takes.
 *
 * @param <S> the kind of session of the repository behind this one
 */
class SparingSessionRepository<S extends Session>
        implements FindByIndexNameSessionRepository<SparingSessionRepository.Visited<S>> {

    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final String FOUND = SparingSessionRepository.class.getName() + " ";

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
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? read(id) : readOnce(id, request);
    }

    private @Nullable Visited<S> read(String id) {
        S found = sessions.findById(id);
        return found == null ? null : new Visited<>(found, visits);
    }

    /** What a request keeps under this name comes from here. */
    @SuppressWarnings("unchecked")
    private @Nullable Visited<S> readOnce(String id, RequestAttributes request) {
        Visited<S> earlier = (Visited<S>) request.getAttribute(FOUND + id, RequestAttributes.SCOPE_REQUEST);
        if (earlier != null) {
            return earlier;
        }
        Visited<S> found = read(id);
        if (found != null) {
            request.setAttribute(FOUND + id, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }

    @Override
    public void deleteById(String id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(FOUND + id, RequestAttributes.SCOPE_REQUEST);
        }
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
