package org.farthing.api.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.Activity;
import org.farthing.activity.ActivityLine;
import org.farthing.activity.ActivityPage;
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
@RequestMapping("/api/ledgers/{ledgerId}/activity")
@Tag(name = "Activity")
class ActivityApi {

    private final Activity activity;

    ActivityApi(Activity activity) {
        this.activity = activity;
    }

    @Schema(name = "Entry", description = "What happened, in the language of the caller.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            long position,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate date,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "14:05", description = "Where I live")
            String time,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Bob corrected Dinner")
            String sentence,

            @Schema(description = "The page of what it is about, while there is one") @Nullable
            String href,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Change> changes) {

        static Entry of(ActivityLine line) {
            return new Entry(
                    line.position(),
                    line.day(),
                    line.time(),
                    line.sentence(),
                    line.href(),
                    line.changes().stream().map(Change::of).toList());
        }
    }

    @GetMapping
    @Operation(operationId = "listActivity", summary = "What happened in a ledger, the newest first")
    ResponseEntity<List<Entry>> list(
            @CurrentAccount AccountView me,
            @PathVariable UUID ledgerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long before,
            Locale locale,
            HttpServletRequest request) {
        ActivityPage page = activity.page(me, new LedgerId(ledgerId), before, Limits.of(limit), locale);
        Long older = page.older();
        return Page.of(
                request,
                page.days().stream()
                        .flatMap(day -> day.lines().stream())
                        .map(Entry::of)
                        .toList(),
                older == null ? null : Map.entry("before", older.toString()),
                null);
    }
}
