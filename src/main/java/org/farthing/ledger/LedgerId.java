package org.farthing.ledger;

import java.util.UUID;

/** Identifies a book of expenses. */
public record LedgerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
