package org.farthing.platform.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Consumer;
import org.farthing.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a form count once however often it is sent. The page carries a fresh key; the key is stored, with a hash of what
 * was sent, in the transaction of the action itself, so the two stand or fall together. A second sender waits for the
 * first on the primary key. Keys are kept for a month.
 */
@Component
public class OnceOnly {

    private final JdbcClient jdbc;

    OnceOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        int claimed = jdbc.sql("insert into submission (account_id, form_key, content_hash, result)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(account, formKey, hash, made)
                .update();
        if (claimed == 0) {
            return earlierResult(account, formKey, hash);
        }
        action.accept(made);
        return made;
    }

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
