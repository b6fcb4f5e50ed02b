package org.farthing.expense.web;

import java.util.UUID;
import org.farthing.expense.Moves.Confirmed;
import org.jspecify.annotations.Nullable;

/** Which group an expense goes to. Notes and receipts stay private unless their boxes are ticked. */
record MoveForm(
        @Nullable String formKey,
        @Nullable String ledger,
        @Nullable Boolean notes,
        @Nullable Boolean receipts) {

    static MoveForm blank() {
        return new MoveForm(UUID.randomUUID().toString(), null, null, null);
    }

    MoveForm withKey(String key) {
        return new MoveForm(key, ledger, notes, receipts);
    }

    Confirmed confirmed() {
        return new Confirmed(Boolean.TRUE.equals(notes), Boolean.TRUE.equals(receipts));
    }
}
