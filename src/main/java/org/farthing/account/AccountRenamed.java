package org.farthing.account;

/** A person is called something else from now on. */
public record AccountRenamed(AccountId account, String displayName) {}
