package org.farthing.api.settlement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.Limits;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.Page;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.Validated;
import org.farthing.api.http.Versions;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.settlement.Balances;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.SettlementPage;
import org.farthing.settlement.SettlementPlace;
import org.farthing.settlement.SettlementView;
import org.farthing.settlement.Settlements;
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
@RequestMapping("/api")
@Tag(name = "Settlements")
class SettlementApi {

    private final Settlements settlements;
    private final Balances balances;
    private final Ledgers ledgers;
    private final Answers answers;
    private final Validated validated;

    SettlementApi(Settlements settlements, Balances balances, Ledgers ledgers, Answers answers, Validated validated) {
        this.settlements = settlements;
        this.balances = balances;
        this.ledgers = ledgers;
        this.answers = answers;
        this.validated = validated;
    }

    @GetMapping("/ledgers/{ledgerId}/balances")
    @Operation(operationId = "getBalances", summary = "Who is owed, who owes, and the fewest payments that settle it")
    List<SettlementAnswers.Balances> balances(Caller caller, @PathVariable UUID ledgerId) {
        return balances.of(group(caller, ledgerId)).stream()
                .map(SettlementAnswers.Balances::of)
                .toList();
    }

    @GetMapping("/ledgers/{ledgerId}/settlements")
    @Operation(operationId = "listSettlements", summary = "Payments between members, the newest first")
    ResponseEntity<List<SettlementAnswers.Settlement>> list(
            Caller caller,
            @PathVariable UUID ledgerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "false") @Parameter(description = "Those that were taken back")
                    boolean trashed,
            HttpServletRequest request) {
        LedgerView ledger = group(caller, ledgerId);
        SettlementPlace place = SettlementPlace.parse(before, trashed);
        if (before != null && place == null) {
            throw InvalidContent.of("before", "problem.field.unusable");
        }
        SettlementPage page = settlements.page(ledger, trashed, place, Limits.of(limit));
        SettlementPlace older = page.older();
        return Page.of(
                request,
                page.settlements().stream()
                        .map(settlement -> SettlementAnswers.Settlement.of(ledger.id(), settlement))
                        .toList(),
                older == null ? null : Map.entry("before", older.toString()),
                null);
    }

    @PostMapping("/ledgers/{ledgerId}/settlements")
    @Operation(operationId = "recordSettlement", summary = "Record a payment between members")
    ResponseEntity<SettlementAnswers.Settlement> record(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID ledgerId,
            @Valid @RequestBody SettlementBody body) {
        LedgerView ledger = group(caller, ledgerId);
        SettlementId made =
                settlements.record(caller.id(), ledger.id(), new SettlementId(Ids.next()), body.toDraft(me.today()));
        answers.written();
        return answer(HttpStatus.CREATED, settlements.find(caller.id(), made));
    }

    @GetMapping("/settlements/{settlementId}")
    @OneLedger
    @Operation(operationId = "getSettlement", summary = "One payment, also when it was taken back")
    ResponseEntity<SettlementAnswers.Settlement> find(Caller caller, @PathVariable UUID settlementId) {
        return answer(HttpStatus.OK, settlement(caller, settlementId));
    }

    @PatchMapping(path = "/settlements/{settlementId}", consumes = MergePatch.MEDIA_TYPE)
    @OneLedger
    @Operation(operationId = "correctSettlement", summary = "Correct a payment")
    ResponseEntity<SettlementAnswers.Settlement> correct(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID settlementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PatchOf(SettlementBody.class) @RequestBody JsonNode patch) {
        SettlementView present = settlement(caller, settlementId).settlement();
        int version = Versions.expected(ifMatch);
        SettlementBody body =
                validated.check(MergePatch.apply(SettlementBody.of(present), patch, SettlementBody.class));
        settlements.correct(caller.id(), present.id(), version, body.toDraft(me.today()));
        return answer(HttpStatus.OK, settlement(caller, settlementId));
    }

    @DeleteMapping("/settlements/{settlementId}")
    @OneLedger
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "trashSettlement", summary = "Take a payment back")
    void trash(Caller caller, @PathVariable UUID settlementId) {
        settlements.trash(
                caller.id(), settlement(caller, settlementId).settlement().id());
    }

    @PostMapping("/settlements/{settlementId}/restoration")
    @OneLedger
    @Operation(operationId = "restoreSettlement", summary = "Let a payment that was taken back count again")
    ResponseEntity<SettlementAnswers.Settlement> restore(Caller caller, @PathVariable UUID settlementId) {
        settlements.restore(
                caller.id(), settlement(caller, settlementId).settlement().id());
        answers.written();
        return answer(HttpStatus.CREATED, settlement(caller, settlementId));
    }

    @GetMapping("/ledgers/{ledgerId}/settlements/outlook")
    @Operation(operationId = "previewSettlement", summary = "How two members would stand after a payment")
    SettlementAnswers.Outlook preview(
            Caller caller,
            @PathVariable UUID ledgerId,
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam @Parameter(example = "12.50") String amount,
            @RequestParam @Parameter(example = "EUR") String currency) {
        LedgerView ledger = group(caller, ledgerId);
        InvalidContent faults = new InvalidContent();
        Money more = SettlementBody.positive(new Amount(amount, currency), "amount", faults);
        for (Map.Entry<String, UUID> side : Map.of("from", from, "to", to).entrySet()) {
            if (ledger.member(new MemberId(side.getValue())).isEmpty()) {
                faults.add(side.getKey(), "problem.field.unusable");
            }
        }
        faults.throwIfAny();
        if (more == null) {
            throw faults;
        }
        return SettlementAnswers.Outlook.of(balances.outlook(ledger.id(), new MemberId(from), new MemberId(to), more));
    }

    private LedgerView group(Caller caller, UUID ledgerId) {
        LedgerView ledger = ledgers.find(caller.id(), new LedgerId(ledgerId));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        return ledger;
    }

    private Settlements.Found settlement(Caller caller, UUID id) {
        Settlements.Found found = settlements.find(caller.id(), new SettlementId(id));
        caller.require(found.ledger().id());
        return found;
    }

    private static ResponseEntity<SettlementAnswers.Settlement> answer(HttpStatus status, Settlements.Found found) {
        SettlementView settlement = found.settlement();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Versions.tag(settlement.version()));
        if (status == HttpStatus.CREATED) {
            answer.header(HttpHeaders.LOCATION, "/api/settlements/" + settlement.id());
        }
        return answer.body(SettlementAnswers.Settlement.of(found.ledger().id(), settlement));
    }
}
