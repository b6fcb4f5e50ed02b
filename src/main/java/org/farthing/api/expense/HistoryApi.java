package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.ActivityLine;
import org.farthing.activity.ExpenseHistory;
import org.farthing.activity.HistoryPage;
import org.farthing.api.activity.Change;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.Limits;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.Page;
import org.farthing.api.http.Versions;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of an expense, and the way back. */
@RestController
@RequestMapping("/api/expenses/{expenseId}/history")
@Tag(name = "Expenses")
class HistoryApi {

    private final ExpenseHistory history;
    private final Expenses expenses;
    private final Answers answers;

    HistoryApi(ExpenseHistory history, Expenses expenses, Answers answers) {
        this.history = history;
        this.expenses = expenses;
        this.answers = answers;
    }

    @Schema(name = "Version", description = "What was done to an expense, in the language of the caller.")
    record Version(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "42")
            long position,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate date,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "14:05", description = "Where I live")
            String time,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Bob corrected Dinner")
            String sentence,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Change> changes,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The expense can be made to say again what it said then")
            boolean restorable) {

        static Version of(HistoryPage.Version version) {
            ActivityLine line = version.line();
            List<Change> changes = line.changes().stream().map(Change::of).toList();
            return new Version(
                    line.position(), line.day(), line.time(), line.sentence(), changes, version.restorable());
        }
    }

    @GetMapping
    @OneLedger
    @Operation(operationId = "listVersions", summary = "The versions of an expense, the newest first")
    ResponseEntity<List<Version>> list(
            Caller caller,
            @CurrentAccount AccountView me,
            @PathVariable UUID expenseId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long before,
            Locale locale,
            HttpServletRequest request) {
        ExpenseId id = expense(caller, expenseId).id();
        HistoryPage page = history.page(me, id, before, Limits.of(limit), locale);
        Long older = page.older();
        return Page.of(
                request,
                page.versions().stream().map(Version::of).toList(),
                older == null ? null : Map.entry("before", older.toString()),
                null);
    }

    @PostMapping("/{position}/restoration")
    @OneLedger
    @Operation(
            operationId = "restoreVersion",
            summary = "Make an expense say again what it said then",
            description = "A correction like any other: If-Match has the tag of the expense as it is now.")
    ResponseEntity<ExpenseAnswer> restore(
            Caller caller,
            @PathVariable UUID expenseId,
            @PathVariable long position,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ExpenseId id = expense(caller, expenseId).id();
        history.restore(caller.id(), id, position, Versions.expected(ifMatch));
        answers.written();
        return ExpenseApi.answer(HttpStatus.CREATED, expense(caller, expenseId));
    }

    private ExpenseView expense(Caller caller, UUID id) {
        ExpenseView expense = expenses.find(caller.id(), new ExpenseId(id));
        caller.require(expense.ledger().id());
        return expense;
    }
}
