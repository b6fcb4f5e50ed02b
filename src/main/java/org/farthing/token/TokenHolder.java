package org.farthing.token;

import java.util.UUID;
import org.farthing.account.AccountId;

/**
 * Who stands behind a token that was shown.
 *
 * @param token identifies the token, or the session of an app
 */
public record TokenHolder(UUID token, AccountId account, Grant grant) {}
