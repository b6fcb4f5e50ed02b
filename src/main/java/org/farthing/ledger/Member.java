package org.farthing.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.farthing.platform.Ids;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;

@Entity
class Member {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID ledgerId;
    private @Nullable UUID accountId;
    private String name;
    private Role role;
    private long weight = 1;
    private int position;
    private Instant joinedAt;
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(UUID ledgerId, @Nullable UUID accountId, String name, Role role, int position, Instant now) {
        this.id = Ids.next();
        this.ledgerId = ledgerId;
        this.accountId = accountId;
        this.name = name.strip();
        this.role = role;
        this.position = position;
        this.joinedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    /** A placeholder becomes a person and keeps its history. */
    void claim(UUID account, String displayName, Role newRole) {
        if (accountId != null) {
            throw Rejection.of("invitation.unusable");
        }
        this.accountId = account;
        this.name = displayName;
        this.role = newRole;
    }
}
