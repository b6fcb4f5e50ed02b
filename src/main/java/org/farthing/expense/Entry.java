package org.farthing.expense;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.ledger.LedgerView;
import org.jspecify.annotations.Nullable;

/**
 * What an expense contributes to the stored sums of its ledger.
 *
 * @param convertedCurrency the ledger's, if the parts have converted amounts, else null
 */
record Entry(
        String currency,
        LocalDate spentOn,
        UUID category,
        long amount,
        List<Part> payments,
        List<Part> shares,
        @Nullable String convertedCurrency) {

    /** Whether the balances count the converted amounts. */
    boolean isConvertedIn(LedgerView ledger) {
        return ledger.settlesInOwn() && ledger.currency().getCurrencyCode().equals(convertedCurrency);
    }

    String countedCurrency(boolean converted) {
        return converted && convertedCurrency != null ? convertedCurrency : currency;
    }
}
