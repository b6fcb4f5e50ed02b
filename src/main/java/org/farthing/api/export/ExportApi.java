package org.farthing.api.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.farthing.api.http.Caller;
import org.farthing.export.LedgerExport;
import org.farthing.ledger.LedgerId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledgers/{ledgerId}")
@Tag(name = "Export")
class ExportApi {

    private final LedgerExport export;

    ExportApi(LedgerExport export) {
        this.export = export;
    }

    @GetMapping("/export.json")
    @Operation(
            operationId = "getExport",
            summary = "What is in a group, to take along",
            description = "Its name and currency, and a list for each table: settings, members, categories of its own,"
                    + " expenses, payments, shares, comments, receipts, settlements, rules. Of receipts it has the"
                    + " names, not the files; it has no history. The export is in the security log.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> json(Caller caller, @PathVariable UUID ledgerId) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(export.json(caller.id(), new LedgerId(ledgerId)));
    }

    @GetMapping("/export.zip")
    @Operation(
            operationId = "getExportTables",
            summary = "The same as tables for a spreadsheet",
            description = "A ZIP with a CSV file for each table. The export is in the security log.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> tables(Caller caller, @PathVariable UUID ledgerId) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(export.tables(caller.id(), new LedgerId(ledgerId)));
    }
}
