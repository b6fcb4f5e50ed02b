package org.farthing.summary;

import java.time.YearMonth;
import org.farthing.category.CategoryView;

/** Where the bars and columns of a chart lead: to the expenses behind them. */
public record SummaryLinks(Period period, Scope scope) {

    /** The expenses of a category in the period, in all ledgers or in the one that is looked at. */
    public String expenses(CategoryView category) {
        return "/expenses?category=" + category.id() + "&from=" + period.first() + "&to=" + period.last() + ledger();
    }

    public String month(YearMonth month) {
        return "/summary?period=month&at=" + month + ledger() + (scope.whole() ? "&whole=true" : "");
    }

    private String ledger() {
        return scope.ledger() == null ? "" : "&ledger=" + scope.ledger();
    }
}
