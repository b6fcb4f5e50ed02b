package org.farthing.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something became of a group, its members or its links; published in the transaction that did it.
 *
 * @param actor who did it
 * @param subject the ledger, the member or the invitation
 * @param before a name or the code of a setting; null where there was none
 * @param after a name or the code of a setting; null where there is none
 */
public record LedgerChanged(
        LedgerId ledger,
        MemberId actor,
        What what,
        UUID subject,
        @Nullable String before,
        @Nullable String after) {

    /** What became of it. */
    public enum What {
        LEDGER_RENAMED,
        LEDGER_ARCHIVED,
        LEDGER_REOPENED,
        LEDGER_SETTLING,
        LEDGER_SIMPLIFYING,
        MEMBER_ADDED,
        MEMBER_JOINED,
        MEMBER_CLAIMED,
        MEMBER_MERGED,
        MEMBER_RENAMED,
        MEMBER_ROLE,
        MEMBER_WEIGHT,
        MEMBER_LEFT,
        MEMBER_REMOVED,
        MEMBER_RETURNED,
        INVITATION_MADE,
        INVITATION_ROTATED,
        INVITATION_REVOKED
    }

    static LedgerChanged of(LedgerView ledger, What what, UUID subject) {
        return of(ledger, what, subject, null, null);
    }

    static LedgerChanged of(
            LedgerView ledger, What what, UUID subject, @Nullable String before, @Nullable String after) {
        return new LedgerChanged(ledger.id(), ledger.me().id(), what, subject, before, after);
    }
}
