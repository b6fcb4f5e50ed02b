package org.farthing.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an invitation.
 *
 * @param role editor or viewer
 * @param useLimit how many people the link admits, or null for any number
 * @param placeholder whose place the guest takes, or null for a new member
 */
public record NewInvitation(
        Role role,
        Duration validity,
        @Nullable Integer useLimit,
        @Nullable MemberId placeholder) {

    public static final int LONGEST_DAYS = 365;

    public NewInvitation {
        if (role == Role.OWNER) {
            throw new IllegalArgumentException("nobody is invited as an owner");
        }
    }

    /** A link for one person, or for any number. */
    public NewInvitation(Role role, Duration validity, boolean once, @Nullable MemberId placeholder) {
        this(role, validity, once ? Integer.valueOf(1) : null, placeholder);
    }
}
