package org.farthing.receipt;

import java.util.UUID;

/** Identifies a file that is attached to an expense. */
public record ReceiptId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
