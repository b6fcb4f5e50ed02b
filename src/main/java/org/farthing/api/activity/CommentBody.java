package org.farthing.api.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import org.farthing.activity.Comments;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/** What is to be said about an expense. */
@Schema(name = "NewComment")
record CommentBody(
        @PlainText(max = Comments.MOST_CHARACTERS)
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "@Bob was that for both of us?",
                description = "A member whose name stands behind an @ learns of it")
        @Nullable
        String text) {}
