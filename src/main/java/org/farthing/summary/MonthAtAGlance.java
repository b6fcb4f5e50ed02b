package org.farthing.summary;

import java.time.YearMonth;
import java.util.List;

/**
 * The current month of one person, for the dashboard: totals, change, categories and a trend of six months.
 *
 * @param currencies at least one, the home currency first if there is anything in it
 */
public record MonthAtAGlance(YearMonth month, List<CurrencyReport> currencies) {

    public MonthAtAGlance {
        currencies = List.copyOf(currencies);
    }

    public SummaryLinks links() {
        return new SummaryLinks(Period.containing(Period.Kind.MONTH, month.atDay(1)), Scope.mine());
    }
}
