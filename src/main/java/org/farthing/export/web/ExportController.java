package org.farthing.export.web;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.export.LedgerExport;
import org.farthing.ledger.LedgerId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of an export; every member may take them along. */
@Controller
class ExportController {

    private final LedgerExport export;

    ExportController(LedgerExport export) {
        this.export = export;
    }

    @GetMapping("/ledgers/{id}/export.json")
    ResponseEntity<byte[]> json(@CurrentAccount AccountView me, @PathVariable UUID id) {
        return file(export.json(me.id(), new LedgerId(id)), MediaType.APPLICATION_JSON, me, "json");
    }

    @GetMapping("/ledgers/{id}/export.zip")
    ResponseEntity<byte[]> tables(@CurrentAccount AccountView me, @PathVariable UUID id) {
        MediaType zip = MediaType.parseMediaType("application/zip");
        return file(export.tables(me.id(), new LedgerId(id)), zip, me, "zip");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, AccountView me, String extension) {
        String disposition = ContentDisposition.attachment()
                .filename("farthing-" + me.today() + "." + extension)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
