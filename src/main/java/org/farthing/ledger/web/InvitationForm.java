package org.farthing.ledger.web;

import java.time.Duration;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.platform.forms.Keys;
import org.jspecify.annotations.Nullable;

/** The terms of an invitation as chosen; what is not among the choices counts as the default. */
record InvitationForm(
        @Nullable String role,
        @Nullable Integer days,
        @Nullable String uses,
        @Nullable String placeholder) {

    NewInvitation toNewInvitation() {
        boolean known = days != null && (days == 1 || days == 7 || days == 30);
        boolean bound = placeholder != null && !placeholder.isBlank();
        return new NewInvitation(
                "viewer".equals(role) ? Role.VIEWER : Role.EDITOR,
                Duration.ofDays(known ? days : 7),
                bound || !"many".equals(uses),
                bound ? new MemberId(Keys.uuid(placeholder)) : null);
    }
}
