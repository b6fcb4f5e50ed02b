package org.farthing.account;

/** An account with the encoded hash of its password. */
public record Credentials(AccountId id, String passwordHash) {

    @Override
    public String toString() {
        return "Credentials[" + id + "]";
    }
}
