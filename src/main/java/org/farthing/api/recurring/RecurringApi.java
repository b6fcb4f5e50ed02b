package org.farthing.api.recurring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.Versions;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.platform.Ids;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Recurring")
class RecurringApi {

    private final RecurringRules rules;
    private final Expenses expenses;
    private final Answers answers;

    RecurringApi(RecurringRules rules, Expenses expenses, Answers answers) {
        this.rules = rules;
        this.expenses = expenses;
        this.answers = answers;
    }

    @GetMapping("/recurring")
    @OneLedger
    @Operation(operationId = "listRules", summary = "Rules by which expenses come again")
    List<RuleAnswer> list(Caller caller) {
        return rules.of(caller.id()).stream()
                .filter(rule -> caller.grant().opens(rule.ledger()))
                .map(RuleAnswer::of)
                .toList();
    }

    @GetMapping("/recurring/{ruleId}")
    @OneLedger
    @Operation(operationId = "getRule", summary = "One rule")
    ResponseEntity<RuleAnswer> find(Caller caller, @PathVariable UUID ruleId) {
        return answer(HttpStatus.OK, rule(caller, ruleId));
    }

    @PostMapping("/expenses/{expenseId}/recurrence")
    @OneLedger
    @Operation(operationId = "repeatExpense", summary = "Let an expense come again; it counts as the first")
    ResponseEntity<RuleAnswer> repeat(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID expenseId,
            @Valid @RequestBody RhythmBody rhythm) {
        ExpenseView expense = expenses.find(caller.id(), new ExpenseId(expenseId));
        caller.require(expense.ledger().id());
        RuleId made = rules.repeat(me, new RuleId(Ids.next()), expense.id(), rhythm.toRhythm(expense.spentOn()));
        answers.written();
        return answer(HttpStatus.CREATED, rules.find(caller.id(), made));
    }

    @PostMapping("/recurring/{ruleId}/omission")
    @OneLedger
    @Operation(operationId = "skipNext", summary = "Leave the next one out")
    ResponseEntity<RuleAnswer> skip(
            Caller caller,
            @PathVariable UUID ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RuleId id = rule(caller, ruleId).id();
        rules.skip(caller.id(), id, Versions.expected(ifMatch));
        return changed(caller, id);
    }

    @PostMapping("/recurring/{ruleId}/pause")
    @OneLedger
    @Operation(operationId = "pauseRule", summary = "Record no more until it is resumed")
    ResponseEntity<RuleAnswer> pause(
            Caller caller,
            @PathVariable UUID ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RuleId id = rule(caller, ruleId).id();
        rules.pause(caller.id(), id, Versions.expected(ifMatch));
        return changed(caller, id);
    }

    @PostMapping("/recurring/{ruleId}/resumption")
    @OneLedger
    @Operation(operationId = "resumeRule", summary = "Go on from today")
    ResponseEntity<RuleAnswer> resume(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RuleId id = rule(caller, ruleId).id();
        rules.resume(me, id, Versions.expected(ifMatch));
        return changed(caller, id);
    }

    @DeleteMapping("/recurring/{ruleId}")
    @OneLedger
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endRule", summary = "End a rule; what it has made stays")
    void end(
            Caller caller,
            @PathVariable UUID ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        rules.end(caller.id(), rule(caller, ruleId).id(), Versions.expected(ifMatch));
    }

    private RuleView rule(Caller caller, UUID id) {
        RuleView rule = rules.find(caller.id(), new RuleId(id));
        caller.require(rule.ledger());
        return rule;
    }

    private ResponseEntity<RuleAnswer> changed(Caller caller, RuleId id) {
        answers.written();
        return answer(HttpStatus.CREATED, rules.find(caller.id(), id));
    }

    private static ResponseEntity<RuleAnswer> answer(HttpStatus status, RuleView rule) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Versions.tag(rule.version()));
        if (status == HttpStatus.CREATED) {
            answer.header(HttpHeaders.LOCATION, "/api/recurring/" + rule.id());
        }
        return answer.body(RuleAnswer.of(rule));
    }
}
