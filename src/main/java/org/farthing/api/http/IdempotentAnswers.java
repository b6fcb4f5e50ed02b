package org.farthing.api.http;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.farthing.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What requests with a key were answered, for a day; stored in the transaction of the request itself. */
@Component
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Also takes over a key whose day is over. Whoever comes second waits here until the first is through. */
    private static final String CLAIM = """
            insert into idempotent_answer as a (owner, key_hash, request_hash, created_at) values (?, ?, ?, ?)
            on conflict (owner, key_hash) do update
            set request_hash = excluded.request_hash, answer = null, created_at = excluded.created_at
            where a.created_at < ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer as it was sent. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    /** The key was used for another request. */
    static final class ReusedKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Empty if the request is new, and then it is to run in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Answer> claim(UUID owner, byte[] key, SealedAnswers.Secret secret) {
        Instant now = clock.instant();
        int claimed = jdbc.sql(CLAIM)
                .params(owner, key, secret.fingerprint(), at(now), at(now.minus(KEPT)))
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(owner, key, secret));
    }

    private Answer earlier(UUID owner, byte[] key, SealedAnswers.Secret secret) {
        record Row(byte[] requestHash, byte @Nullable [] answer) {}
        Row row = jdbc.sql("select request_hash, answer from idempotent_answer where owner = ? and key_hash = ?")
                .params(owner, key)
                .query(Row.class)
                .single();
        byte[] answer = row.answer();
        if (answer == null || !MessageDigest.isEqual(row.requestHash(), secret.fingerprint())) {
            throw new ReusedKeyException();
        }
        return StrictJson.MAPPER.readValue(SealedAnswers.open(answer, secret.key()), Answer.class);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID owner, byte[] key, SealedAnswers.Secret secret, Answer answer) {
        jdbc.sql("update idempotent_answer set answer = ? where owner = ? and key_hash = ?")
                .params(SealedAnswers.seal(StrictJson.MAPPER.writeValueAsBytes(answer), secret.key()), owner, key)
                .update();
    }

    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from idempotent_answer where created_at < ?")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> forgetOldAnswers(IdempotentAnswers answers) {
            return Jobs.every(Duration.ofHours(1), "forget-old-answers", answers::forgetOld);
        }
    }
}
