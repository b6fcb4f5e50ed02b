package org.farthing.api.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import org.farthing.activity.FieldChange;

/** What was changed, in the language of the caller. */
@Schema(name = "Change")
public record Change(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Amount")
        String field,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "10.00")
        String before,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "12.50")
        String after) {

    public static Change of(FieldChange change) {
        return new Change(change.label(), change.before(), change.after());
    }
}
