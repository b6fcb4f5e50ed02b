package org.farthing.ledger.web;

import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberChange;
import org.farthing.ledger.MemberView;
import org.farthing.ledger.Role;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What can be changed about a member, as it is typed. A field that the page does not offer leaves things as they are. */
record MemberForm(
        @PlainText(max = Ledgers.NAME_LENGTH, required = false) @Nullable
        String name,

        @Nullable String weight,
        @Nullable String role) {

    static MemberForm of(MemberView member) {
        return new MemberForm(member.name(), Long.toString(member.weight()), LowerCaseEnum.spell(member.role()));
    }

    @Nullable
    MemberChange toChange(MemberView member, Errors errors) {
        String typed = TypedFields.text(weight).strip();
        long number = typed.matches("[0-9]{1,7}") ? Long.parseLong(typed) : 0;
        if (number < 1 || number > MemberChange.MOST_WEIGHT) {
            errors.rejectValue("weight", "member.weight.wrong", new Object[] {MemberChange.MOST_WEIGHT}, null);
        }
        if (name != null && name.isBlank()) {
            errors.rejectValue("name", "text.missing");
        }
        return errors.hasErrors() ? null : new MemberChange(name == null ? member.name() : name, number, role(member));
    }

    private Role role(MemberView member) {
        return switch (TypedFields.text(role)) {
            case "owner" -> Role.OWNER;
            case "editor" -> Role.EDITOR;
            case "viewer" -> Role.VIEWER;
            default -> member.role();
        };
    }
}
