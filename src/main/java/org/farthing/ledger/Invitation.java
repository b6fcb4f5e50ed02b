package org.farthing.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;

@Entity
class Invitation {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID ledgerId;
    private byte[] tokenHash;
    private Role role;
    private @Nullable UUID memberId;
    private UUID createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Integer useLimit;
    private int uses;
    private @Nullable Instant revokedAt;
    private @Nullable Instant mailedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID id, LedgerView ledger, NewInvitation terms, byte[] tokenHash, boolean mailed, Instant now) {
        this.id = id;
        this.ledgerId = ledger.id().value();
        this.tokenHash = tokenHash;
        this.role = terms.role();
        this.memberId = terms.placeholder() == null ? null : terms.placeholder().value();
        this.createdBy = ledger.me().id().value();
        this.createdAt = now;
        this.expiresAt = now.plus(terms.validity());
        this.useLimit = terms.useLimit();
        this.mailedAt = mailed ? now : null;
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && (useLimit == null || uses < useLimit);
    }

    void use(Instant now) {
        if (!isUsable(now)) {
            throw Rejection.of("invitation.unusable");
        }
        uses++;
    }

    /** The old link is dead from now on; the new one is known to, and goes with, the one who asked for it. */
    void rotate(MemberId by, byte[] newTokenHash, Instant now) {
        if (!isUsable(now)) {
            throw Rejection.of("invitation.rotate.over");
        }
        this.tokenHash = newTokenHash;
        this.createdBy = by.value();
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID ledgerId() {
        return ledgerId;
    }

    @Nullable
    UUID memberId() {
        return memberId;
    }

    UUID createdBy() {
        return createdBy;
    }

    Role role() {
        return role;
    }
}
