package org.farthing.receipt;

import java.time.Instant;
import org.farthing.expense.ExpenseId;

/**
 * A receipt as the members of its ledger see it.
 *
 * @param originalName what the person called the file, cleaned; for people only, never a path
 * @param mediaType found from the content, one of the four that are allowed
 */
public record ReceiptView(
        ReceiptId id,
        ExpenseId expense,
        String originalName,
        String mediaType,
        long sizeBytes,
        boolean hasThumbnail,
        Instant createdAt) {}
