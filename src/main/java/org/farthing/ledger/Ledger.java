package org.farthing.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
class Ledger {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private LedgerKind kind;
    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private String settlesIn = "each";
    private Instant createdAt;
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Ledger() {}

    Ledger(UUID id, LedgerKind kind, String name, Currency currency, Instant now) {
        this.id = id;
        this.kind = kind;
        this.name = name.strip();
        this.currency = currency.getCurrencyCode();
        this.createdAt = now;
    }

    String name() {
        return name;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    void rename(String newName) {
        this.name = newName.strip();
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            this.archivedAt = now;
        }
    }

    void reopen() {
        this.archivedAt = null;
    }
}
