package org.farthing.api.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.Trash;
import org.farthing.activity.TrashLine;
import org.farthing.activity.TrashPage;
import org.farthing.activity.TrashPlace;
import org.farthing.api.http.Amount;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.Limits;
import org.farthing.api.http.Page;
import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledgers/{ledgerId}/trash")
@Tag(name = "Activity")
class TrashApi {

    /** What keeps names apart on pages is none of the names. */
    private static final Pattern ISOLATES = Pattern.compile("[\u2068\u2069]");

    private final Trash trash;

    TrashApi(Trash trash) {
        this.trash = trash;
    }

    @Schema(name = "Trashed")
    record Trashed(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "expense",
                    allowableValues = {"expense", "settlement"})
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Dinner")
            String title,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant deletedAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "It can be restored till then at least")
            Instant keptUntil,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "/api/expenses/019a3f4e-8a3b-7c21-9d51-5a0e4c8f1b22/restoration",
                    description = "A POST to it takes it out of the trash")
            String restoration) {

        static Trashed of(TrashLine line) {
            return new Trashed(
                    line.href() == null ? "settlement" : "expense",
                    line.id(),
                    ISOLATES.matcher(line.title()).replaceAll(""),
                    Amount.of(line.total()),
                    line.deletedAt(),
                    line.deletedAt().plus(Trash.KEPT),
                    "/api" + line.restoration());
        }
    }

    @GetMapping
    @Operation(operationId = "listTrash", summary = "What was deleted in a ledger, the last first")
    ResponseEntity<List<Trashed>> list(
            @CurrentAccount AccountView me,
            @PathVariable UUID ledgerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String before,
            Locale locale,
            HttpServletRequest request) {
        TrashPlace place = TrashPlace.parse(before);
        if (before != null && place == null) {
            throw InvalidContent.of("before", "problem.field.unusable");
        }
        TrashPage page = trash.page(me, new LedgerId(ledgerId), place, Limits.of(limit), locale);
        TrashPlace older = page.older();
        return Page.of(
                request,
                page.lines().stream().map(Trashed::of).toList(),
                older == null ? null : Map.entry("before", older.toString()),
                null);
    }
}
