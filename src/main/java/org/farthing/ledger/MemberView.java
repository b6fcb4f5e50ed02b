package org.farthing.ledger;

import org.farthing.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a ledger.
 *
 * @param account null for a placeholder, whom nobody has claimed yet
 * @param former has left; stays in the books
 */
public record MemberView(
        MemberId id, String name, @Nullable AccountId account, Role role, long weight, boolean former) {

    public boolean isPlaceholder() {
        return account == null;
    }
}
