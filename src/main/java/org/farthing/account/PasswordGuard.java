package org.farthing.account;

/** Slows down somebody who holds a session or a token of a person and guesses their password. */
public interface PasswordGuard {

    /**
     * Takes an attempt, before the password is looked at, so that parallel guesses count as well.
     *
     * @throws org.farthing.platform.Rejection on {@code currentPassword}, with the seconds to wait, if none is left
     */
    void takeAttempt(AccountId account);

    /** After a password that was right. */
    void giveBack(AccountId account);
}
