package org.farthing.account;

/** A person has a new password; all of their sessions but the one that changed it are to end. */
public record PasswordChanged(AccountId account, String keptSession) {}
