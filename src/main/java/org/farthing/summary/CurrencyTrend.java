package org.farthing.summary;

import java.util.Currency;
import java.util.List;

/** What was spent in one currency, month by month without a gap, the oldest first. */
public record CurrencyTrend(Currency currency, List<MonthTotal> months) {

    public CurrencyTrend {
        months = List.copyOf(months);
    }
}
