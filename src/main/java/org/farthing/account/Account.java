package org.farthing.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
class Account {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String email;
    private String emailKey;
    private String displayName;
    private String passwordHash;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String homeCurrency;

    private String timeZone;
    private @Nullable String language;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID id, NewAccount person, String passwordHash, Instant now) {
        this.id = id;
        this.email = person.email().strip();
        this.emailKey = keyOf(person.email());
        this.displayName = person.displayName().strip();
        this.passwordHash = passwordHash;
        this.homeCurrency = person.homeCurrency().getCurrencyCode();
        this.timeZone = person.timeZone().getId();
        this.createdAt = now;
    }

    /** Addresses that differ in case only are one address. */
    static String keyOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void change(Profile profile) {
        this.displayName = profile.displayName().strip();
        this.homeCurrency = profile.homeCurrency().getCurrencyCode();
        this.timeZone = profile.timeZone().getId();
        this.language = profile.language();
    }

    void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    String passwordHash() {
        return passwordHash;
    }

    AccountView view() {
        return new AccountView(
                new AccountId(id),
                email,
                displayName,
                Currency.getInstance(homeCurrency),
                ZoneId.of(timeZone),
                language);
    }
}
