package org.farthing.expense;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one member paid or owes of an expense, in minor units of its currency. */
@Embeddable
record Part(
        UUID ledgerId, UUID memberId, long amount, @Nullable Long convertedAmount) {

    long counted(boolean converted) {
        return converted && convertedAmount != null ? convertedAmount : amount;
    }
}
