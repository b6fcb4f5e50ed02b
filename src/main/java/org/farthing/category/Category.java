package org.farthing.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.farthing.platform.StaleVersionException;
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

    /** @throws StaleVersionException if it was changed since the version was read */
    Category require(int expected) {
        if (version == null || version != expected) {
            throw new StaleVersionException("category", expected, version == null ? 0 : version);
        }
        return this;
    }

    /** Its expenses are shown with the new name and look, too. */
    void change(NewLook look) {
        this.name = look.name().strip();
        this.icon = look.icon();
        this.colour = look.colour();
    }

    /** Stays with the expenses it has and is offered no more. */
    void archive(Instant now) {
        this.archivedAt = now;
    }

    void restore() {
        this.archivedAt = null;
    }
}
