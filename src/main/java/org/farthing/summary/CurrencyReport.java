package org.farthing.summary;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Figures and trend of one currency, as they stand together on a page. */
public record CurrencyReport(CurrencySummary figures, CurrencyTrend trend) {

    /** One for every currency that either knows; if there is none, zeros in the home currency. */
    public static List<CurrencyReport> of(Summary summary, Trend trend) {
        List<Currency> currencies = Stream.concat(
                        summary.currencies().stream().map(CurrencySummary::currency),
                        trend.currencies().stream().map(CurrencyTrend::currency))
                .distinct()
                .sorted(homeFirst(summary.home()))
                .toList();
        return (currencies.isEmpty() ? List.of(summary.home()) : currencies)
                .stream()
                        .map(currency -> new CurrencyReport(summary.in(currency), trend.in(currency)))
                        .toList();
    }

    static Comparator<Currency> homeFirst(Currency home) {
        return Comparator.comparing((Currency currency) -> !currency.equals(home))
                .thenComparing(Currency::getCurrencyCode);
    }

    public Currency currency() {
        return figures.currency();
    }
}
