package org.farthing.summary;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.farthing.money.Money;

/**
 * How spending went over some months.
 *
 * @param months all of them, the oldest first
 * @param currencies those that anything was spent in, the home currency first
 */
public record Trend(List<YearMonth> months, List<CurrencyTrend> currencies) {

    public Trend {
        months = List.copyOf(months);
        currencies = List.copyOf(currencies);
    }

    /** Zeros for a currency that nothing was spent in. */
    public CurrencyTrend in(Currency currency) {
        return currencies.stream()
                .filter(trend -> trend.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> nothing(currency));
    }

    private CurrencyTrend nothing(Currency currency) {
        return new CurrencyTrend(
                currency,
                months.stream()
                        .map(month -> new MonthTotal(month, Money.zero(currency)))
                        .toList());
    }
}
