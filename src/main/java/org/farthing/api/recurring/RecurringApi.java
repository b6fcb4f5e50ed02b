package org.farthing.api.recurring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.Limits;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.Validated;
import org.farthing.api.http.Versions;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.RecurringRun;
import org.farthing.recurring.RuleChange;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
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
@Tag(name = "Recurring")
class RecurringApi {

    private final RecurringRules rules;
    private final RecurringRun run;
    private final Ledgers ledgers;
    private final Answers answers;
    private final Validated validated;

    RecurringApi(RecurringRules rules, RecurringRun run, Ledgers ledgers, Answers answers, Validated validated) {
        this.rules = rules;
        this.run = run;
        this.ledgers = ledgers;
        this.answers = answers;
        this.validated = validated;
    }

    @GetMapping("/recurring")
    @OneLedger
    @Operation(operationId = "listRules", summary = "Rules by which expenses come again")
    List<RuleAnswer> list(Caller caller, @RequestParam(required = false) @Nullable UUID ledgerId) {
        LedgerId wanted = ledgerId == null ? caller.onlyLedger() : new LedgerId(ledgerId);
        if (wanted == null) {
            return answers(rules.of(caller.id()));
        }
        caller.require(wanted);
        return answers(rules.in(caller.id(), ledgers.find(caller.id(), wanted).id()));
    }

    @GetMapping("/recurring/upcoming")
    @OneLedger
    @Operation(operationId = "listUpcoming", summary = "Rules that record something within a week, the next first")
    List<RuleAnswer> upcoming(
            Caller caller, @CurrentAccount AccountView me, @RequestParam(required = false) @Nullable Integer limit) {
        return answers(rules.soon(me, caller.onlyLedger(), Limits.of(limit)));
    }

    private static List<RuleAnswer> answers(List<RuleView> found) {
        return found.stream().map(RuleAnswer::of).toList();
    }

    @GetMapping("/recurring/{ruleId}")
    @OneLedger
    @Operation(operationId = "getRule", summary = "One rule")
    ResponseEntity<RuleAnswer> find(Caller caller, @PathVariable UUID ruleId) {
        return answer(HttpStatus.OK, rule(caller, ruleId));
    }

    @PatchMapping(path = "/recurring/{ruleId}", consumes = MergePatch.MEDIA_TYPE)
    @OneLedger
    @Operation(operationId = "changeRule", summary = "Another rhythm, or other expenses; what was made stays")
    ResponseEntity<RuleAnswer> change(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PatchOf(RuleBody.class) @RequestBody JsonNode patch) {
        RuleView rule = rule(caller, ruleId);
        int version = Versions.expected(ifMatch);
        RuleBody body = validated.check(MergePatch.apply(RuleBody.of(rule), patch, RuleBody.class));
        RuleChange change = body.against(rule);
        // Of what has a name, only the rhythm can still be wrong.
        return InvalidContent.within("rhythm", () -> {
            rules.change(me, rule.id(), version, change);
            run.makeDue(rule.id());
            return answer(HttpStatus.OK, rules.find(caller.id(), rule.id()));
        });
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
        run.makeDue(id);
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

    static ResponseEntity<RuleAnswer> answer(HttpStatus status, RuleView rule) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Versions.tag(rule.version()));
        if (status == HttpStatus.CREATED) {
            answer.header(HttpHeaders.LOCATION, "/api/recurring/" + rule.id());
        }
        return answer.body(RuleAnswer.of(rule));
    }
}
