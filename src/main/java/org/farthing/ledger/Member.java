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
    private @Nullable UUID mergedInto;

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
        this.leftAt = null;
    }

    void rename(String newName) {
        if (accountId != null) {
            throw Rejection.ofField("name", "member.name.own");
        }
        this.name = newName.strip();
    }

    void weigh(long newWeight) {
        this.weight = newWeight;
    }

    void become(Role newRole) {
        if (accountId == null) {
            throw Rejection.ofField("role", "member.role.placeholder");
        }
        this.role = newRole;
    }

    /** Stays in the books. */
    void leave(Instant now) {
        if (leftAt == null) {
            this.leftAt = now;
        }
    }

    /** A placeholder that was taken out by mistake. */
    void bringBack() {
        if (accountId != null || mergedInto != null) {
            throw Rejection.of("member.back.placeholderOnly");
        }
        this.leftAt = null;
    }

    /** Somebody who had left takes their old place again. */
    void rejoin(Role newRole) {
        if (leftAt != null) {
            this.leftAt = null;
            this.role = newRole;
        }
    }

    /** What this placeholder had is now the other's. */
    void mergeInto(UUID member, Instant now) {
        leave(now);
        this.mergedInto = member;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    boolean hasLeft() {
        return leftAt != null;
    }

    Role role() {
        return role;
    }
}
