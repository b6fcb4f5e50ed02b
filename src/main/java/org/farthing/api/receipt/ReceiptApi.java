package org.farthing.api.receipt;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.OneLedger;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.receipt.ReceiptFile;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.ReceiptView;
import org.farthing.receipt.Receipts;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Receipts belong to expenses, so an address has both: a token for one ledger is checked by the expense. */
@RestController
@RequestMapping("/api/expenses/{expenseId}/receipts")
@Tag(name = "Receipts")
class ReceiptApi {

    private final Receipts receipts;
    private final Expenses expenses;
    private final Answers answers;

    ReceiptApi(Receipts receipts, Expenses expenses, Answers answers) {
        this.receipts = receipts;
        this.expenses = expenses;
        this.answers = answers;
    }

    @Schema(name = "Receipt")
    record Receipt(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "bill.pdf")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "application/pdf")
            String mediaType,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "48213")
            long sizeBytes,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "There is a small picture of it")
            boolean thumbnail,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant createdAt) {

        static Receipt of(ReceiptView view) {
            return new Receipt(
                    view.id().value(),
                    view.originalName(),
                    view.mediaType(),
                    view.sizeBytes(),
                    view.hasThumbnail(),
                    view.createdAt());
        }
    }

    @GetMapping
    @OneLedger
    @Operation(operationId = "listReceipts", summary = "Files of an expense")
    List<Receipt> list(Caller caller, @PathVariable UUID expenseId) {
        return receipts.of(caller.id(), expense(caller, expenseId)).stream()
                .map(Receipt::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OneLedger
    @Operation(operationId = "attachReceipt", summary = "Attach a file; the same content counts once")
    ResponseEntity<Receipt> attach(Caller caller, @PathVariable UUID expenseId, @RequestPart MultipartFile file)
            throws IOException {
        ExpenseId expense = expense(caller, expenseId);
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            ReceiptId id =
                    receipts.attach(caller.id(), expense, new ReceiptId(Ids.next()), name == null ? "" : name, content);
            return answers.created(
                    "/api/expenses/" + expenseId + "/receipts/" + id, () -> Receipt.of(find(caller, expense, id)));
        }
    }

    @GetMapping("/{receiptId}")
    @OneLedger
    @Operation(operationId = "getReceipt", summary = "The bytes of a file")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> open(Caller caller, @PathVariable UUID expenseId, @PathVariable UUID receiptId) {
        ReceiptId id = find(caller, expense(caller, expenseId), new ReceiptId(receiptId))
                .id();
        return send(receipts.open(caller.id(), id));
    }

    @GetMapping("/{receiptId}/thumbnail")
    @OneLedger
    @Operation(operationId = "getReceiptThumbnail", summary = "A small picture of a file, where there is one")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> thumbnail(Caller caller, @PathVariable UUID expenseId, @PathVariable UUID receiptId) {
        ReceiptId id = find(caller, expense(caller, expenseId), new ReceiptId(receiptId))
                .id();
        return send(receipts.thumbnail(caller.id(), id));
    }

    private static ResponseEntity<Resource> send(ReceiptFile file) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .eTag(file.etag())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(new FileSystemResource(file.path()));
    }

    @DeleteMapping("/{receiptId}")
    @OneLedger
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteReceipt", summary = "Remove a file from its expense")
    void delete(Caller caller, @PathVariable UUID expenseId, @PathVariable UUID receiptId) {
        receipts.delete(
                caller.id(),
                find(caller, expense(caller, expenseId), new ReceiptId(receiptId))
                        .id());
    }

    private ExpenseId expense(Caller caller, UUID id) {
        ExpenseId expense = new ExpenseId(id);
        caller.require(expenses.find(caller.id(), expense).ledger().id());
        return expense;
    }

    private ReceiptView find(Caller caller, ExpenseId expense, ReceiptId id) {
        return receipts.of(caller.id(), expense).stream()
                .filter(receipt -> receipt.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("receipt"));
    }
}
