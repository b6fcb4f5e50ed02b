package org.farthing.ledger.web;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Set;
import org.farthing.ledger.InvitationCourier;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The terms of an invitation as chosen; what is not among the choices counts as the default. */
record InvitationForm(
        @Nullable String role,
        @Nullable String days,
        @Nullable String uses,
        @Nullable String limit,
        @Nullable String placeholder,

        @Pattern(regexp = "\\s*(" + InvitationCourier.ADDRESS + ")?\\s*", message = "{account.email.invalid}") @Nullable
        String email) {

    static final InvitationForm EMPTY = new InvitationForm("editor", "7", "once", "", "", "");

    private static final Set<String> DAYS = Set.of("1", "7", "30", "365");

    /** For one person, the placeholder or whoever reads the mail; else as chosen. Null if the number is none. */
    @Nullable
    NewInvitation toNewInvitation(Errors errors) {
        boolean bound = !TypedFields.text(placeholder).isBlank();
        boolean once = bound || recipient() != null || (!"many".equals(uses) && !"limit".equals(uses));
        Integer useLimit = once ? Integer.valueOf(1) : "many".equals(uses) ? null : typedLimit(errors);
        if (errors.hasErrors()) {
            return null;
        }
        return new NewInvitation(
                "viewer".equals(role) ? Role.VIEWER : Role.EDITOR,
                Duration.ofDays(days != null && DAYS.contains(days) ? Integer.parseInt(days) : 7),
                useLimit,
                bound ? new MemberId(Keys.uuid(placeholder)) : null);
    }

    private @Nullable Integer typedLimit(Errors errors) {
        String typed = TypedFields.text(limit).strip();
        if (typed.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(typed);
            if (number >= 2 && number <= Ledgers.MOST_MEMBERS) {
                return number;
            }
        }
        errors.rejectValue("limit", "invitation.limit.wrong", new Object[] {Ledgers.MOST_MEMBERS}, null);
        return null;
    }

    /** Null where no mail is wanted. */
    @Nullable
    String recipient() {
        String typed = TypedFields.text(email).strip();
        return typed.isEmpty() ? null : typed;
    }
}
