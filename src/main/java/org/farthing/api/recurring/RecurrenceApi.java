package org.farthing.api.recurring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.OneLedger;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.RecurringRun;
import org.farthing.recurring.RuleId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an expense comes again. */
@RestController
@RequestMapping("/api/expenses/{expenseId}/recurrence")
@Tag(name = "Recurring")
class RecurrenceApi {

    private final RecurringRules rules;
    private final RecurringRun run;
    private final Expenses expenses;
    private final Answers answers;

    RecurrenceApi(RecurringRules rules, RecurringRun run, Expenses expenses, Answers answers) {
        this.rules = rules;
        this.run = run;
        this.expenses = expenses;
        this.answers = answers;
    }

    @GetMapping
    @OneLedger
    @Operation(operationId = "getRecurrence", summary = "The rule that an expense belongs to")
    ResponseEntity<RuleAnswer> find(Caller caller, @PathVariable UUID expenseId) {
        return rules.thatMade(caller.id(), expense(caller, expenseId).id())
                .map(rule -> RecurringApi.answer(HttpStatus.OK, rule))
                .orElseThrow(() -> new NotFoundException("rule"));
    }

    @PostMapping
    @OneLedger
    @Operation(operationId = "repeatExpense", summary = "Let an expense come again; it counts as the first")
    ResponseEntity<RuleAnswer> repeat(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID expenseId,
            @Valid @RequestBody RhythmBody rhythm) {
        ExpenseView expense = expense(caller, expenseId);
        RuleId made = rules.repeat(me, new RuleId(Ids.next()), expense.id(), rhythm.toRhythm(expense.spentOn()));
        answers.written();
        run.makeDue(made);
        return RecurringApi.answer(HttpStatus.CREATED, rules.find(caller.id(), made));
    }

    @PostMapping("/example")
    @OneLedger
    @Operation(
            operationId = "followExpense",
            summary = "Make all that follow like this expense",
            description =
                    "Also who pays, and how it is divided. The rule has made the expense, and it was corrected since.")
    ResponseEntity<RuleAnswer> follow(Caller caller, @PathVariable UUID expenseId) {
        RuleId rule =
                rules.followExpense(caller.id(), expense(caller, expenseId).id());
        answers.written();
        return RecurringApi.answer(HttpStatus.CREATED, rules.find(caller.id(), rule));
    }

    private ExpenseView expense(Caller caller, UUID id) {
        ExpenseView expense = expenses.find(caller.id(), new ExpenseId(id));
        caller.require(expense.ledger().id());
        return expense;
    }
}
