package org.farthing.api.settlement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.OneLedger;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.platform.Ids;
import org.farthing.settlement.PlannedPayment;
import org.farthing.settlement.PlannedPayment.Confirmed;
import org.farthing.settlement.SettleUps;
import org.farthing.settlement.Settlements;
import org.farthing.settlement.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many debts at once: how one stands with everybody, and settling all of it in one action that can be taken back. */
@RestController
@RequestMapping("/api")
@Tag(name = "Settlements")
class SettleUpApi {

    private static final String BATCHES = "/settlement-batches";

    private final Standings standings;
    private final SettleUps settleUps;
    private final Settlements settlements;
    private final Answers answers;

    SettleUpApi(Standings standings, SettleUps settleUps, Settlements settlements, Answers answers) {
        this.standings = standings;
        this.settleUps = settleUps;
        this.settlements = settlements;
        this.answers = answers;
    }

    @Schema(name = "SettlementBatch", description = "Payments that were recorded in one action.")
    record Batch(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<SettlementAnswers.Settlement> settlements) {}

    @GetMapping("/balances")
    @Operation(operationId = "getStanding", summary = "Who owes me and whom I owe, over all groups")
    StandingAnswers.Whole standing(Caller caller) {
        return StandingAnswers.Whole.of(standings.of(caller.id()));
    }

    @GetMapping("/settlement-plan")
    @OneLedger
    @Operation(
            operationId = "getSettlementPlan",
            summary = "The payments that settle a group, what is open with one of its members, or with one person")
    List<SettleUpBody.Planned> plan(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID ledgerId,
            @RequestParam(required = false) @Parameter(description = "Of the ledger") @Nullable UUID memberId,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Of getStanding, where no ledger is named: over all groups where I may write")
                    @Nullable
                    UUID personId) {
        return planned(caller, ledgerId, memberId, personId).stream()
                .map(PlannedPayment::payment)
                .filter(payment -> caller.grant().opens(payment.ledger()))
                .map(SettleUpBody.Planned::of)
                .toList();
    }

    private List<PlannedPayment> planned(
            Caller caller, @Nullable UUID ledgerId, @Nullable UUID memberId, @Nullable UUID personId) {
        if (ledgerId == null) {
            if (personId == null) {
                throw InvalidContent.of("ledgerId", "problem.field.missing");
            }
            return settleUps.withPerson(caller.id(), personId);
        }
        LedgerId ledger = new LedgerId(ledgerId);
        caller.require(ledger);
        return settleUps.ofGroup(caller.id(), ledger, memberId == null ? null : new MemberId(memberId));
    }

    @PostMapping(BATCHES)
    @OneLedger
    @Operation(
            operationId = "settleUp",
            summary = "Record payments of a plan, all or none; refused unless each is still planned just so")
    ResponseEntity<Batch> settle(Caller caller, @CurrentAccount AccountView me, @Valid @RequestBody SettleUpBody body) {
        List<Confirmed> payments = body.confirmed();
        payments.forEach(payment -> caller.require(payment.ledger()));
        UUID batch = Ids.next();
        settleUps.settle(caller.id(), batch, payments, body.day(me.today()), body.paymentMethod(), body.typedNote());
        return made(caller, batch);
    }

    @GetMapping(BATCHES + "/{batchId}")
    @OneLedger
    @Operation(operationId = "getSettlementBatch", summary = "Payments that were recorded in one action")
    Batch find(Caller caller, @PathVariable UUID batchId) {
        return new Batch(
                batchId,
                found(caller, batchId).stream()
                        .map(SettlementAnswers.Settlement::of)
                        .toList());
    }

    @DeleteMapping(BATCHES + "/{batchId}")
    @OneLedger
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "trashSettlementBatch", summary = "Take back all payments of one action")
    void trash(Caller caller, @PathVariable UUID batchId) {
        found(caller, batchId);
        settlements.trashBatch(caller.id(), batchId);
    }

    @PostMapping(BATCHES + "/{batchId}/restoration")
    @OneLedger
    @Operation(operationId = "restoreSettlementBatch", summary = "Let payments that were taken back count again")
    ResponseEntity<Batch> restore(Caller caller, @PathVariable UUID batchId) {
        found(caller, batchId);
        settlements.restoreBatch(caller.id(), batchId);
        return made(caller, batchId);
    }

    /** Not for a token that opens only some of the ledgers. */
    private List<Settlements.Found> found(Caller caller, UUID batch) {
        List<Settlements.Found> found = settlements.batch(caller.id(), batch);
        found.forEach(one -> caller.require(one.ledger().id()));
        return found;
    }

    private ResponseEntity<Batch> made(Caller caller, UUID batch) {
        return answers.created("/api" + BATCHES + "/" + batch, () -> find(caller, batch));
    }
}
