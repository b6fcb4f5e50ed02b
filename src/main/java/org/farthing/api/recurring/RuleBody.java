package org.farthing.api.recurring;

import static org.farthing.api.http.InvalidContent.within;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.farthing.api.http.InvalidContent;
import org.farthing.expense.ExpenseDraft;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RuleChange;
import org.farthing.recurring.RuleView;
import org.jspecify.annotations.Nullable;

/** What can be changed of a rule. */
@Schema(name = "RuleChange")
record RuleBody(
        @Schema(description = "From today on") @Nullable RhythmBody rhythm,

        @Valid @Schema(description = "All that are still to be made, the next one included") @Nullable
        TemplateBody template,

        @Valid @Schema(description = "The next one alone; null makes it like the others") @Nullable
        TemplateBody next) {

    static RuleBody of(RuleView rule) {
        return new RuleBody(
                RhythmBody.of(rule.rhythm()), TemplateBody.of(rule.template()), TemplateBody.of(rule.upcoming()));
    }

    /** What differs from the rule as it is. */
    RuleChange against(RuleView rule) {
        RuleBody present = of(rule);
        if (rhythm == null || template == null) {
            throw InvalidContent.of(rhythm == null ? "rhythm" : "template", "problem.field.missing");
        }
        Rhythm other = rhythm.equals(present.rhythm)
                ? null
                : within("rhythm", () -> rhythm.toRhythm(rule.rhythm().start()));
        ExpenseDraft all = template.equals(present.template) && next != null
                ? null
                : within("template", () -> template.applyTo(rule.template()));
        ExpenseDraft one =
                next == null || next.equals(present.next) ? null : within("next", () -> next.applyTo(rule.upcoming()));
        return new RuleChange(other, all, one);
    }
}
