package org.farthing.api;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;

/** Requests about expenses, categories and their sums. */
final class ExpenseCases implements Cases.Area {

    private final Things things;

    ExpenseCases(Things things) {
        this.things = things;
    }

    @Override
    public void addTo(Map<String, Supplier<Case>> cases) {
        String ledger = things.ledger();
        cases.put("listCategories", () -> Case.at("/api/categories"));
        cases.put("addCategory", () -> Case.at(ledger + "/categories")
                .sending("{\"name\":\"" + UUID.randomUUID() + "\"}"));
        cases.put("listArchivedCategories", () -> Case.at(ledger + "/categories/archived"));
        cases.put("getCategory", () -> Case.at(ledger + "/categories/" + things.category()));
        cases.put("changeCategory", () -> Case.at(ledger + "/categories/" + things.category())
                .sending("{\"colour\":\"teal\"}")
                .ifMatch("\"0\""));
        cases.put("archiveCategory", () -> Case.at(ledger + "/categories/" + things.category()));
        cases.put("restoreCategory", () -> {
            String path = ledger + "/categories/" + things.category();
            things.client().delete(path);
            return Case.at(path + "/restoration");
        });
        cases.put("recordExpense", () -> Case.at("/api/expenses").sending(things.dinner()));
        cases.put("previewSplit", () -> Case.at("/api/expenses/preview")
                .sending("{\"ledgerId\":\"%s\",\"amount\":{\"amount\":\"10.01\",\"currency\":\"EUR\"}}"
                        .formatted(things.group().id())));
        cases.put("listSuggestions", () -> Case.at("/api/expenses/suggestions?description=dinner"));
        cases.put("getExpense", () -> Case.at("/api/expenses/" + things.expense()));
        cases.put("correctExpense", () -> Case.at("/api/expenses/" + things.expense())
                .sending("{\"notes\":\"late\"}")
                .ifMatch("\"0\""));
        cases.put("trashExpense", () -> Case.at("/api/expenses/" + things.expense()));
        cases.put("restoreExpense", () -> Case.at("/api/expenses/" + things.expense() + "/restoration"));
        cases.put("listExpenses", () -> Case.at("/api/expenses?limit=2&text=din&from=2026-01-01"));
        cases.put(
                "listExpensesByCategory", () -> Case.at("/api/expenses/by_category/" + things.category() + "?limit=3"));
        cases.put("getExpenseTotal", () -> Case.at("/api/expenses/total?text=din"));
        cases.put("getExpenseTable", () -> Case.at("/api/expenses/export.csv?from=2026-01-01"));
        cases.put("search", () -> Case.at("/api/search?q=dinner"));
        cases.put("summarizeByCategory", () -> Case.at("/api/expenses/summary/by_category?period=2026-11"));
        cases.put("summarizeInHomeCurrency", () -> Case.at("/api/expenses/summary/in_home_currency?period=2026-11"));
        cases.put("summarizeGroup", () -> Case.at(things.ledger() + "/statistics"));
        cases.put("summarizeByMonth", () -> Case.at("/api/expenses/summary/by_month?months=3"));
    }
}
