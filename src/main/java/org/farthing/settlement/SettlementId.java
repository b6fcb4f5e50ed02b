package org.farthing.settlement;

import java.util.UUID;

/** Identifies a settlement. */
public record SettlementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
