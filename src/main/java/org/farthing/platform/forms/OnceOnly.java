package org.farthing.platform.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.sql.Query;
import org.farthing.platform.sql.RoundTrip;
import org.farthing.platform.sql.Update;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a form count once however often it is sent. The page carries a fresh key; the key is stored, with a hash of what
 * was sent, in the transaction of the action itself, so the two stand or fall together. A second sender waits for the
 * first on the primary key. Keys are kept for a month.
 */
@Component
public class OnceOnly {

    private static final String CLAIM = "insert into submission (account_id, form_key, content_hash, result)"
            + " values (?, ?, ?, ?) on conflict do nothing";

    private final JdbcClient jdbc;
    private final RoundTrip roundTrip;

    OnceOnly(JdbcClient jdbc, RoundTrip roundTrip) {
        this.jdbc = jdbc;
        this.roundTrip = roundTrip;
    }

    /**
     * Runs the action with the identifier of what it is to make, or gives the identifier of the first time.
     *
     * @param content everything the person typed, in a fixed order
     * @throws ReusedFormException if the key was used for other content; the action has not run
     */
    @Transactional
    public UUID run(UUID account, UUID formKey, Object content, Consumer<UUID> action) {
        byte[] hash = hash(content.toString());
        UUID made = Ids.next();
        int claimed = jdbc.sql(CLAIM).params(account, formKey, hash, made).update();
        if (claimed == 0) {
            return earlierResult(account, formKey, hash);
        }
        action.accept(made);
        return made;
    }

    /**
     * Claims the key and, on the same way, asks what the caller needs to go on.
     *
     * @param content everything the person typed, in a fixed order
     * @param alongside is read before the query, by somebody who knows what to do with it
     * @throws ReusedFormException if the key was used for other content
     * @throws NotFoundException if the account is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Claim<T> claim(UUID account, UUID formKey, Object content, Query<?> alongside, Query<T> query) {
        byte[] hash = hash(content.toString());
        UUID made = Ids.next();
        RoundTrip.Outcome<T> outcome = send(new Update(CLAIM, List.of(account, formKey, hash, made)), alongside, query);
        boolean first = outcome.updated() > 0;
        return new Claim<>(first ? made : earlierResult(account, formKey, hash), first, outcome.read());
    }

    /** A key that is there already is no violation, so that it can only be the account that is not there. */
    private <T> RoundTrip.Outcome<T> send(Update claim, Query<?> alongside, Query<T> query) {
        try {
            return roundTrip.run(claim, alongside, query);
        } catch (DataIntegrityViolationException e) {
            throw new NotFoundException("account");
        }
    }

    /**
     * What became of {@link #claim}.
     *
     * @param id of what is to be made, or was made the first time
     * @param first whether it is to be made now
     */
    public record Claim<T>(UUID id, boolean first, T read) {}

    private UUID earlierResult(UUID account, UUID formKey, byte[] hash) {
        record Earlier(byte[] contentHash, UUID result) {}
        Earlier earlier = jdbc.sql("select content_hash, result from submission where account_id = ? and form_key = ?")
                .params(account, formKey)
                .query(Earlier.class)
                .single();
        if (!MessageDigest.isEqual(earlier.contentHash(), hash)) {
            throw new ReusedFormException();
        }
        return earlier.result();
    }

    private static byte[] hash(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    void forgetOldKeys() {
        jdbc.sql("delete from submission where created_at < now() - interval '31 days'")
                .update();
    }
}
