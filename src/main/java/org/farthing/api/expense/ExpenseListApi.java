package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.Page;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpensePage;
import org.farthing.expense.ExpenseTable;
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
    private final ExpenseTable table;

    ExpenseListApi(ExpenseList list, ExpenseTable table, Categories categories, Ledgers ledgers) {
        this.list = list;
        this.table = table;
        this.categories = categories;
        this.ledgers = ledgers;
    }

    @GetMapping("/expenses")
    @OneLedger
    @Operation(operationId = "listExpenses", summary = "Expenses of my ledgers, the newest first")
    ResponseEntity<List<ExpenseRowAnswer>> list(
            Caller caller,
            @ParameterObject ExpenseQuery query,
            @ParameterObject ExpensePaging paging,
            HttpServletRequest request) {
        return page(caller, query, paging, request);
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
        ExpenseQuery query = new ExpenseQuery(ledgerId, categoryId, null, null, null, null, null);
        return page(caller, query, new ExpensePaging(limit, before, after), request);
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
        InvalidContent faults = new InvalidContent();
        String text = ExpenseQuery.text(q, "q", faults);
        faults.throwIfAny();
        ExpenseQuery query = new ExpenseQuery(null, null, null, null, null, null, text);
        return page(caller, query, new ExpensePaging(limit, before, after), request);
    }

    private ResponseEntity<List<ExpenseRowAnswer>> page(
            Caller caller, ExpenseQuery query, ExpensePaging paging, HttpServletRequest request) {
        ExpensePage page = list.page(caller.id(), filter(caller, query), paging.cursor(), paging.size());
        String older = page.older();
        String newer = page.newer();
        return Page.of(
                request,
                page.rows().stream().map(ExpenseRowAnswer::of).toList(),
                older == null ? null : Map.entry("before", older),
                newer == null ? null : Map.entry("after", newer));
    }

    private ExpenseFilter filter(Caller caller, ExpenseQuery query) {
        ExpenseFilter filter = query.filter(caller);
        LedgerId ledger = filter.ledger();
        if (ledger != null) {
            ledgers.find(caller.id(), ledger);
        }
        return filter;
    }

    @GetMapping("/expenses/total")
    @OneLedger
    @Operation(operationId = "getExpenseTotal", summary = "What my shares of these expenses add up to, by currency")
    List<Amount> total(Caller caller, @ParameterObject ExpenseQuery query) {
        return list.myTotals(caller.id(), filter(caller, query)).stream()
                .map(Amount::of)
                .toList();
    }

    @GetMapping("/expenses/export.csv")
    @OneLedger
    @Operation(
            operationId = "getExpenseTable",
            summary = "These expenses as a table for a spreadsheet",
            description = "CSV with a header in the language of the caller; my share is what counts. It is in the"
                    + " security log.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void table(Caller caller, @ParameterObject ExpenseQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        ExpenseFilter filter = filter(caller, query);
        response.setContentType(ExpenseTable.MEDIA_TYPE);
        table.write(caller.id(), filter, locale, response.getWriter());
    }
}
