package org.farthing.token;

import java.util.UUID;
import org.farthing.account.AccountId;

/**
 * Something became of a token for scripts or of the session of an app; published in the same transaction.
 *
 * @param subject the token or the session
 */
public record TokenChanged(AccountId account, UUID subject, Change change) {

    /** What became of it. */
    public enum Change {
        TOKEN_MADE,
        /** For the first time on a day, by UTC. */
        TOKEN_USED,
        TOKEN_REVOKED,
        APP_OPENED,
        APP_ENDED
    }
}
