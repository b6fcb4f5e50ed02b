package org.farthing.expense.web;

import org.farthing.rate.ReferenceRate;
import org.jspecify.annotations.Nullable;

/**
 * The field for the rate of an expense in another currency than its ledger's.
 *
 * @param value what stands in it
 * @param offer the reference rate as one would type it, empty if there is none
 */
public record RateField(
        String from,
        String to,
        String value,
        String offer,
        @Nullable ReferenceRate reference) {}
