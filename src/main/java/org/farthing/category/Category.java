package org.farthing.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Category {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private @Nullable UUID ledgerId;
    private @Nullable String code;
    private @Nullable String name;
    private String icon;
    private String colour;
    private int position;
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    Category(UUID id, UUID ledgerId, String name, String icon, String colour) {
        this.id = id;
        this.ledgerId = ledgerId;
        this.name = name.strip();
        this.icon = icon;
        this.colour = colour;
        this.position = 1000;
    }

    /** Stays with the expenses it has and is offered no more. */
    void archive(Instant now) {
        this.archivedAt = now;
    }

    void restore() {
        this.archivedAt = null;
    }
}
