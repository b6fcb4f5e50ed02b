package org.farthing.ledger;

import java.util.UUID;

/** Identifies a participant of one ledger. */
public record MemberId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
