package org.farthing.api.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.activity.CommentId;
import org.farthing.activity.MentionView;
import org.farthing.activity.Mentions;
import org.farthing.activity.Segment;
import org.farthing.api.http.Caller;
import org.farthing.api.http.Limits;
import org.farthing.api.http.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mentions")
@Tag(name = "Comments")
class MentionApi {

    private final Mentions mentions;

    MentionApi(Mentions mentions) {
        this.mentions = mentions;
    }

    @Schema(name = "Mention")
    record Mention(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Of the comment")
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID expenseId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Dinner", description = "Of the expense")
            String description,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Flat")
            String group,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Bob")
            String author,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "@Alice was that for both of us?")
            String text,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant createdAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean unseen) {

        static Mention of(MentionView view) {
            return new Mention(
                    view.id().value(),
                    view.expense().value(),
                    view.description(),
                    view.group(),
                    view.author(),
                    view.text().stream().map(Segment::text).collect(Collectors.joining()),
                    view.at(),
                    view.unseen());
        }
    }

    @GetMapping
    @Operation(operationId = "listMentions", summary = "Comments in which others mentioned me, the newest first")
    ResponseEntity<List<Mention>> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean unseen,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID before,
            HttpServletRequest request) {
        int most = Limits.of(limit);
        CommentId place = before == null ? null : new CommentId(before);
        List<MentionView> found =
                unseen ? mentions.unseen(caller.id(), place, most + 1) : mentions.of(caller.id(), place, most + 1);
        List<Mention> shown = found.stream().limit(most).map(Mention::of).toList();
        return Page.of(
                request,
                shown,
                found.size() > most
                        ? Map.entry("before", shown.get(most - 1).id().toString())
                        : null,
                null);
    }
}
