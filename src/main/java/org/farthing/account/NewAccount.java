package org.farthing.account;

import java.time.ZoneId;
import java.util.Currency;

/** A person who signs up. The password is in clear and is stored as an Argon2id hash only. */
public record NewAccount(String email, String displayName, String password, Currency homeCurrency, ZoneId timeZone) {

    public static final int EMAIL_LENGTH = 254;

    /** Characters of a password, at least and at most. */
    public static final int SHORTEST_PASSWORD = 10;

    public static final int PASSWORD_LENGTH = 200;

    @Override
    public String toString() {
        return "NewAccount[" + displayName + "]";
    }
}
