package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.Validated;
import org.farthing.api.http.Versions;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Ids;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/expenses")
@Tag(name = "Expenses")
class ExpenseApi {

    private final Expenses expenses;
    private final Ledgers ledgers;
    private final Answers answers;
    private final Validated validated;

    ExpenseApi(Expenses expenses, Ledgers ledgers, Answers answers, Validated validated) {
        this.expenses = expenses;
        this.ledgers = ledgers;
        this.answers = answers;
        this.validated = validated;
    }

    @PostMapping
    @OneLedger
    @Operation(operationId = "recordExpense", summary = "Record an expense")
    ResponseEntity<ExpenseAnswer> record(
            Caller caller, @CurrentAccount AccountView me, @Valid @RequestBody ExpenseBody body) {
        LedgerId wanted = body.ledgerId() == null ? caller.onlyLedger() : new LedgerId(body.ledgerId());
        LedgerId id = wanted == null ? ledgers.personalOf(me.id()) : wanted;
        caller.require(id);
        LedgerView ledger = ledgers.find(me.id(), id);
        ExpenseDraft draft = new ExpenseReader(me, ledger).read(body);
        ExpenseId made = expenses.record(me.id(), id, new ExpenseId(Ids.next()), draft);
        answers.written();
        return answer(HttpStatus.CREATED, expenses.find(me.id(), made));
    }

    @GetMapping("/{expenseId}")
    @OneLedger
    @Operation(operationId = "getExpense", summary = "One expense, also when it is in the trash")
    ResponseEntity<ExpenseAnswer> find(Caller caller, @PathVariable UUID expenseId) {
        return answer(HttpStatus.OK, expense(caller, expenseId));
    }

    @PatchMapping(path = "/{expenseId}", consumes = MergePatch.MEDIA_TYPE)
    @OneLedger
    @Operation(operationId = "correctExpense", summary = "Correct an expense")
    ResponseEntity<ExpenseAnswer> correct(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID expenseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PatchOf(ExpenseBody.class) @RequestBody JsonNode patch) {
        ExpenseView present = expense(caller, expenseId);
        int version = Versions.expected(ifMatch);
        ExpenseBody body = validated.check(MergePatch.apply(ExpenseBody.of(present), patch, ExpenseBody.class));
        if (!present.ledger().id().value().equals(body.ledgerId())) {
            throw InvalidContent.of("ledgerId", "problem.field.unusable");
        }
        ExpenseDraft draft = new ExpenseReader(me, present.ledger()).read(body);
        // A rate is of one currency: with another one it goes, unless a new one comes along.
        boolean rated = patch.has("rate")
                || draft.amount().currency().equals(present.amount().currency());
        expenses.correct(me.id(), present.id(), version, rated ? draft : draft.at(null));
        return answer(HttpStatus.OK, expense(caller, expenseId));
    }

    @DeleteMapping("/{expenseId}")
    @OneLedger
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "trashExpense", summary = "Put an expense into the trash")
    void trash(Caller caller, @PathVariable UUID expenseId) {
        expenses.trash(caller.id(), expense(caller, expenseId).id());
    }

    @PostMapping("/{expenseId}/restoration")
    @OneLedger
    @Operation(operationId = "restoreExpense", summary = "Take an expense out of the trash")
    ResponseEntity<ExpenseAnswer> restore(Caller caller, @PathVariable UUID expenseId) {
        expenses.restore(caller.id(), expense(caller, expenseId).id());
        answers.written();
        return answer(HttpStatus.CREATED, expense(caller, expenseId));
    }

    private ExpenseView expense(Caller caller, UUID id) {
        ExpenseView expense = expenses.find(caller.id(), new ExpenseId(id));
        caller.require(expense.ledger().id());
        return expense;
    }

    static ResponseEntity<ExpenseAnswer> answer(HttpStatus status, ExpenseView expense) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Versions.tag(expense.version()));
        if (status == HttpStatus.CREATED) {
            answer.header(HttpHeaders.LOCATION, "/api/expenses/" + expense.id());
        }
        return answer.body(ExpenseAnswer.of(expense));
    }
}
