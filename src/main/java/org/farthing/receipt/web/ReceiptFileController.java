package org.farthing.receipt.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.receipt.ReceiptFile;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.Receipts;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The bytes of a receipt, to members only; a browser may keep them and asks each time whether it still may. */
@Controller
@RequestMapping("/receipts/{id}")
class ReceiptFileController {

    /** Nothing in a picture can run, fetch or submit anything. */
    private static final String PICTURE_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /** Without the sandbox: in it Chromium does not show a PDF (tried). */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Receipts receipts;

    ReceiptFileController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping
    ResponseEntity<Resource> content(@CurrentAccount AccountView account, @PathVariable UUID id) {
        return send(receipts.open(account.id(), new ReceiptId(id)));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<Resource> thumbnail(@CurrentAccount AccountView account, @PathVariable UUID id) {
        return send(receipts.thumbnail(account.id(), new ReceiptId(id)));
    }

    private static ResponseEntity<Resource> send(ReceiptFile file) {
        MediaType type = MediaType.parseMediaType(file.mediaType());
        String policy = type.equals(MediaType.APPLICATION_PDF) ? PDF_POLICY : PICTURE_POLICY;
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.etag())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file.path()));
    }
}
