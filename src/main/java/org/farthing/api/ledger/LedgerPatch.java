package org.farthing.api.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.SettlesIn;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/** What can be changed about a group as a whole. */
@Schema(name = "LedgerPatch")
record LedgerPatch(
        @PlainText(max = Ledgers.NAME_LENGTH)
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "The flat")
        @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "An archived group can be read only")
        @Nullable
        Boolean archived,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = LedgerAnswers.SETTLES_IN,
                allowableValues = {"each", "own"})
        @Nullable
        String settlesIn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = LedgerAnswers.SIMPLIFY) @Nullable
        Boolean simplify) {

    static LedgerPatch of(LedgerView ledger) {
        return new LedgerPatch(
                ledger.name(), ledger.archived(), LowerCaseEnum.spell(ledger.settlesIn()), ledger.simplify());
    }

    /** @throws InvalidContent if something was taken away that a group cannot be without */
    LedgerPatch complete() {
        InvalidContent faults = new InvalidContent();
        if (archived == null) {
            faults.add("archived", "problem.field.missing");
        }
        if (simplify == null) {
            faults.add("simplify", "problem.field.missing");
        }
        if (!"each".equals(settlesIn) && !"own".equals(settlesIn)) {
            faults.add("settlesIn", "problem.choice", "each, own");
        }
        faults.throwIfAny();
        return this;
    }

    boolean isArchived() {
        return Boolean.TRUE.equals(archived);
    }

    boolean isSimplified() {
        return Boolean.TRUE.equals(simplify);
    }

    SettlesIn settling() {
        return "own".equals(settlesIn) ? SettlesIn.OWN : SettlesIn.EACH;
    }
}
