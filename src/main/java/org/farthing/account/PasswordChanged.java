package org.farthing.account;

import org.jspecify.annotations.Nullable;

/**
 * A person has a new password, or may have: the database did not say. All of their sessions are to end.
 *
 * @param keptSession the one that goes on; null for none
 */
public record PasswordChanged(AccountId account, @Nullable String keptSession) {}
