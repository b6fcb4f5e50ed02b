package org.farthing.account;

import java.util.UUID;

/** Identifies a person who can sign in. */
public record AccountId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
