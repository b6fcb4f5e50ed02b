package org.farthing.api.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.farthing.api.http.Caller;
import org.farthing.api.http.Limits;
import org.farthing.api.http.Page;
import org.farthing.trail.Trail;
import org.farthing.trail.TrailLine;
import org.farthing.trail.TrailPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me/security-log")
@Tag(name = "Users")
class SecurityLogApi {

    private final Trail trail;

    SecurityLogApi(Trail trail) {
        this.trail = trail;
    }

    @Schema(name = "SecurityEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SecurityEvent(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "42")
            long position,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant at,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "tokenMade")
            String kind,

            @Schema(example = "Backup script", description = "The group or token, while I can see it") @Nullable
            String about,

            @Schema(example = "192.0.2.0/24", description = "Where it came from, roughly") @Nullable
            String network,

            @Schema(example = "Firefox") @Nullable String browser) {

        static SecurityEvent of(TrailLine line) {
            return new SecurityEvent(
                    line.position(), line.at(), line.kind(), line.about(), line.network(), line.browser());
        }
    }

    @GetMapping
    @Operation(operationId = "listSecurityEvents", summary = "What concerns the safety of my account, the newest first")
    ResponseEntity<List<SecurityEvent>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long before,
            HttpServletRequest request) {
        TrailPage page = trail.page(caller.id(), before, Limits.of(limit));
        Long older = page.older();
        return Page.of(
                request,
                page.lines().stream().map(SecurityEvent::of).toList(),
                older == null ? null : Map.entry("before", older.toString()),
                null);
    }
}
