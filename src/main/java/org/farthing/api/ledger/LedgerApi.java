package org.farthing.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
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
import org.farthing.api.http.Validated;
import org.farthing.ledger.Groups;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Ids;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/ledgers")
@Tag(name = "Ledgers")
class LedgerApi {

    private final Ledgers ledgers;
    private final Groups groups;
    private final Answers answers;
    private final Validated validated;

    LedgerApi(Ledgers ledgers, Groups groups, Answers answers, Validated validated) {
        this.ledgers = ledgers;
        this.groups = groups;
        this.answers = answers;
        this.validated = validated;
    }

    @Schema(name = "NewLedger", description = "A group; everybody has a personal ledger from the start.")
    record NewLedger(
            @PlainText(max = 80) @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Flat") @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR") @Nullable
            String currency) {}

    @Schema(name = "LedgerPatch")
    record Patch(
            @PlainText(max = 80) @Schema(example = "The flat") @Nullable
            String name,

            @Schema(description = "An archived group can be read only") @Nullable
            Boolean archived) {}

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
        return answers.created("/api/ledgers/" + id, () -> LedgerAnswers.Ledger.of(ledgers.find(me.id(), id)));
    }

    @GetMapping("/{ledgerId}")
    @Operation(operationId = "getLedger", summary = "One ledger with its members")
    LedgerAnswers.Ledger find(Caller caller, @PathVariable UUID ledgerId) {
        return LedgerAnswers.Ledger.of(ledgers.find(caller.id(), new LedgerId(ledgerId)));
    }

    @PatchMapping(path = "/{ledgerId}", consumes = MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeLedger", summary = "Rename, archive or reopen a group")
    LedgerAnswers.Ledger change(
            Caller caller, @PathVariable UUID ledgerId, @PatchOf(Patch.class) @RequestBody JsonNode patch) {
        LedgerView ledger = ledgers.find(caller.id(), new LedgerId(ledgerId));
        Patch present = new Patch(ledger.name(), ledger.archived());
        Patch wanted = validated.check(MergePatch.apply(present, patch, Patch.class));
        boolean archived = Boolean.TRUE.equals(wanted.archived());
        if (ledger.archived() && !archived) {
            groups.reopen(caller.id(), ledger.id());
        }
        if (!ledger.name().equals(wanted.name())) {
            groups.rename(caller.id(), ledger.id(), String.valueOf(wanted.name()));
        }
        if (!ledger.archived() && archived) {
            groups.archive(caller.id(), ledger.id());
        }
        return LedgerAnswers.Ledger.of(ledgers.find(caller.id(), ledger.id()));
    }
}
