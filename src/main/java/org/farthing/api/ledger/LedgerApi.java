package org.farthing.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.UnchangedGroup;
import org.farthing.api.http.Validated;
import org.farthing.ledger.Groups;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Ids;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/ledgers")
@Tag(name = "Ledgers")
class LedgerApi {

    private final Ledgers ledgers;
    private final Groups groups;
    private final LedgerChanges changes;
    private final UnchangedGroup unchanged;
    private final Answers answers;
    private final Validated validated;

    LedgerApi(
            Ledgers ledgers,
            Groups groups,
            LedgerChanges changes,
            UnchangedGroup unchanged,
            Answers answers,
            Validated validated) {
        this.ledgers = ledgers;
        this.groups = groups;
        this.changes = changes;
        this.unchanged = unchanged;
        this.answers = answers;
        this.validated = validated;
    }

    @Schema(name = "NewLedger", description = "A group; everybody has a personal ledger from the start.")
    record NewLedger(
            @PlainText(max = Ledgers.NAME_LENGTH)
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Flat")
            @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR") @Nullable
            String currency) {}

    @GetMapping
    @OneLedger
    @Operation(operationId = "listLedgers", summary = "My ledgers, the personal one first")
    List<LedgerAnswers.Row> list(Caller caller) {
        return ledgers.of(caller.id()).stream()
                .filter(ledger -> caller.grant().opens(ledger.id()))
                .map(LedgerAnswers.Row::of)
                .toList();
    }

    @PostMapping
    @Operation(operationId = "createLedger", summary = "Open a group")
    ResponseEntity<LedgerAnswers.Ledger> create(@CurrentAccount AccountView me, @Valid @RequestBody NewLedger body) {
        InvalidContent faults = new InvalidContent();
        Currency currency = Amount.currency(body.currency(), "currency", faults);
        if (currency == null) {
            throw faults;
        }
        LedgerId id = ledgers.createGroup(me, new LedgerId(Ids.next()), String.valueOf(body.name()), currency);
        return answers.createdWithTag("/api/ledgers/" + id, () -> LedgerAnswers.Ledger.of(ledgers.find(me.id(), id)));
    }

    @GetMapping("/{ledgerId}")
    @Operation(operationId = "getLedger", summary = "One ledger with its members")
    ResponseEntity<LedgerAnswers.Ledger> find(Caller caller, @PathVariable UUID ledgerId) {
        return answers.withTag(LedgerAnswers.Ledger.of(ledgers.find(caller.id(), new LedgerId(ledgerId))));
    }

    @PatchMapping(path = "/{ledgerId}", consumes = MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeLedger", summary = "Rename, archive or reopen a group, or say how it settles")
    ResponseEntity<LedgerAnswers.Ledger> change(
            Caller caller,
            @PathVariable UUID ledgerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PatchOf(LedgerPatch.class) @RequestBody JsonNode patch) {
        unchanged.change(caller, new LedgerId(ledgerId), ifMatch, LedgerAnswers.Ledger::of, ledger -> {
            LedgerPatch wanted = MergePatch.apply(LedgerPatch.of(ledger), patch, LedgerPatch.class);
            changes.apply(caller.id(), ledger, validated.check(wanted).complete());
        });
        return find(caller, ledgerId);
    }

    @DeleteMapping("/{ledgerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteLedger", summary = "Delete a group with all that is in it, for ever")
    void delete(
            Caller caller,
            @PathVariable UUID ledgerId,
            @RequestParam @Parameter(description = "The name of the group, as a confirmation", example = "Flat")
                    String name) {
        groups.delete(caller.id(), new LedgerId(ledgerId), name);
    }
}
