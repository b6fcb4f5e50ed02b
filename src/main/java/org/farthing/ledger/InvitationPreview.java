package org.farthing.ledger;

import org.jspecify.annotations.Nullable;

/**
 * All that a guest learns before joining.
 *
 * @param merges the placeholder whose history becomes that of the one who looks, if that is a member already; null for
 *     a guest, who learns no name
 */
public record InvitationPreview(
        String ledgerName, String invitedBy, @Nullable String merges) {

    public InvitationPreview(String ledgerName, String invitedBy) {
        this(ledgerName, invitedBy, null);
    }
}
