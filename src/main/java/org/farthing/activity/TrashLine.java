package org.farthing.activity;

import java.time.Instant;
import java.util.UUID;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the trash, worded for its reader.
 *
 * @param href where to look at it, or null for a payment
 * @param amount the total as text
 * @param deleted when and by whom
 * @param until to when it can be restored at least, or that it is kept while it counts where it was moved to
 * @param restorable whether it may count here again
 * @param restoration posting to it takes it out of the trash
 */
public record TrashLine(
        UUID id,
        Instant deletedAt,
        String icon,
        String title,
        @Nullable String href,
        Money total,
        String amount,
        String deleted,
        String until,
        boolean restorable,
        String restoration) {}
