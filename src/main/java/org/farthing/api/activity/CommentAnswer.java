package org.farthing.api.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.farthing.activity.CommentView;

/** What somebody said about an expense. */
@Schema(name = "Comment")
record CommentAnswer(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "Alice",
                description = "What its author is called now")
        String author,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "@Bob was that for both of us?")
        String text,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant createdAt,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean edited,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "I wrote it, and may change it")
        boolean mine) {

    static CommentAnswer of(CommentView view) {
        return new CommentAnswer(view.id().value(), view.author(), view.typed(), view.at(), view.edited(), view.mine());
    }
}
