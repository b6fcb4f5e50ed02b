package org.farthing.account;

/** A person has a new password; published in the transaction that stored it, before {@link PasswordChanged}. */
public record PasswordReplaced(AccountId account) {}
