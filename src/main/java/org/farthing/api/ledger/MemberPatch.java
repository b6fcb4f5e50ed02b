package org.farthing.api.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberChange;
import org.farthing.ledger.MemberView;
import org.farthing.ledger.Role;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/** What can be changed about a member. */
@Schema(name = "MemberPatch")
record MemberPatch(
        @PlainText(max = Ledgers.NAME_LENGTH)
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Granny", description = "Of a placeholder")
        @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2", minimum = "1", maximum = "1000000")
        @Nullable
        Long weight,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "viewer",
                allowableValues = {"owner", "editor", "viewer"})
        @Nullable
        String role) {

    static MemberPatch of(MemberView member) {
        return new MemberPatch(member.name(), member.weight(), LowerCaseEnum.spell(member.role()));
    }

    MemberChange toChange() {
        if (weight == null || weight < 1 || weight > MemberChange.MOST_WEIGHT) {
            throw InvalidContent.of("weight", "problem.limit", MemberChange.MOST_WEIGHT);
        }
        Role chosen =
                switch (String.valueOf(role)) {
                    case "owner" -> Role.OWNER;
                    case "editor" -> Role.EDITOR;
                    case "viewer" -> Role.VIEWER;
                    default -> throw InvalidContent.of("role", "problem.choice", "owner, editor, viewer");
                };
        return new MemberChange(String.valueOf(name), weight, chosen);
    }
}
