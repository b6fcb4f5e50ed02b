package org.farthing.activity;

import java.time.Instant;
import java.util.UUID;
import org.farthing.ledger.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as it is stored.
 *
 * @param actor null for what nobody in particular did
 * @param expense what the expense that it is about is called now; null if it is about none, or that is gone
 * @param comment the text of the comment that it is about, while there is one
 */
record ActivityRow(
        long position,
        Instant at,
        @Nullable MemberId actor,
        Verb verb,
        UUID subject,
        @Nullable Facts before,
        @Nullable Facts after,
        @Nullable String expense,
        @Nullable String comment) {}
