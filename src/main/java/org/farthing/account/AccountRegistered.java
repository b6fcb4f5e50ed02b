package org.farthing.account;

/** A person has signed up. Listeners run in the same transaction: if one fails, there is no account. */
public record AccountRegistered(AccountView account) {}
