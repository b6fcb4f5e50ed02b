package org.farthing.api.recurring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.recurring.RuleView;

/** A rule by which an expense comes again. */
@Schema(name = "Rule")
record RuleAnswer(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID ledgerId,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "active",
                description = "active, paused, stopped or ended")
        String state,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) RhythmBody rhythm,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Up to three")
        List<LocalDate> nextDays,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) TemplateBody template,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The one that is made next")
        TemplateBody next,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "3",
                description = "How many expenses it has made")
        int made) {

    static RuleAnswer of(RuleView rule) {
        return new RuleAnswer(
                rule.id().value(),
                rule.ledger().value(),
                LowerCaseEnum.spell(rule.state()),
                RhythmBody.of(rule.rhythm()),
                rule.nextDays(),
                TemplateBody.of(rule.template()),
                TemplateBody.of(rule.upcoming()),
                rule.made());
    }
}
