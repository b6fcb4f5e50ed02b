package org.farthing.summary;

import java.util.Currency;
import java.util.List;

/**
 * What was spent in a period.
 *
 * @param home the currency of the ledger, or of the account where there are several
 * @param currencies those with entries in the period or the one before, the home currency first
 */
public record Summary(Period period, Currency home, List<CurrencySummary> currencies) {

    public Summary {
        currencies = List.copyOf(currencies);
    }

    /** Zeros for a currency that nothing was spent in. */
    public CurrencySummary in(Currency currency) {
        return currencies.stream()
                .filter(summary -> summary.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> CurrencySummary.nothing(currency));
    }

    /** Whether there is no expense in the period, whatever there was before. */
    public boolean isEmpty() {
        return currencies.stream().allMatch(summary -> summary.entries() == 0);
    }
}
