package org.farthing.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an invitation.
 *
 * @param role editor or viewer
 * @param placeholder whose place the guest takes, or null for a new member
 * @param once whether the link admits one person only
 */
public record NewInvitation(
        Role role,
        Duration validity,
        boolean once,
        @Nullable MemberId placeholder) {

    public NewInvitation {
        if (role == Role.OWNER) {
            throw new IllegalArgumentException("nobody is invited as an owner");
        }
    }
}
