package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.Page;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpensePage;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.Ledgers;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Expenses")
class ExpenseListApi {

    private final ExpenseList list;
    private final Categories categories;
    private final Ledgers ledgers;

    ExpenseListApi(ExpenseList list, Categories categories, Ledgers ledgers) {
        this.list = list;
        this.categories = categories;
        this.ledgers = ledgers;
    }

    @GetMapping("/expenses")
    @OneLedger
    @Operation(operationId = "listExpenses", summary = "Expenses of my ledgers, the newest first")
    ResponseEntity<List<ExpenseRowAnswer>> list(
            Caller caller, @ParameterObject ExpenseQuery query, HttpServletRequest request) {
        return page(caller, query, request);
    }

    @GetMapping("/expenses/by_category/{categoryId}")
    @OneLedger
    @Operation(operationId = "listExpensesByCategory", summary = "Expenses under one category, the newest first")
    ResponseEntity<List<ExpenseRowAnswer>> byCategory(
            Caller caller,
            @PathVariable UUID categoryId,
            @RequestParam(required = false) @Nullable UUID ledgerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        categories.requireInAny(mine(caller), new CategoryId(categoryId));
        ExpenseQuery query = new ExpenseQuery(ledgerId, categoryId, null, null, null, null, null, limit, before, after);
        return page(caller, query, request);
    }

    private Set<LedgerId> mine(Caller caller) {
        return ledgers.of(caller.id()).stream()
                .map(LedgerSummary::id)
                .filter(caller.grant()::opens)
                .collect(Collectors.toSet());
    }

    @GetMapping("/search")
    @OneLedger
    @Operation(operationId = "search", summary = "Expenses with a text in description or notes, the newest first")
    ResponseEntity<List<ExpenseRowAnswer>> search(
            Caller caller,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        if (q.isBlank()) {
            throw InvalidContent.of("q", "text.missing");
        }
        return page(caller, new ExpenseQuery(null, null, null, null, null, null, q, limit, before, after), request);
    }

    private ResponseEntity<List<ExpenseRowAnswer>> page(Caller caller, ExpenseQuery query, HttpServletRequest request) {
        var filter = query.filter(caller);
        LedgerId ledger = filter.ledger();
        if (ledger != null) {
            ledgers.find(caller.id(), ledger);
        }
        ExpensePage page = list.page(caller.id(), filter, query.cursor(), query.size());
        String older = page.older();
        String newer = page.newer();
        return Page.of(
                request,
                page.rows().stream().map(ExpenseRowAnswer::of).toList(),
                older == null ? null : Map.entry("before", older),
                newer == null ? null : Map.entry("after", newer));
    }
}
