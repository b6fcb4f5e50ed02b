package org.farthing.summary;

import java.util.List;
import org.farthing.money.Money;

/**
 * What was spent in a period, in one currency by the reference rates of each day.
 *
 * @param total of what is in the home currency and what could be converted
 * @param converted what was spent in other currencies, and what it makes; one entry a currency
 * @param missing what has no rate and is in no total; one entry a currency
 */
public record HomeSummary(Money total, List<Converted> converted, List<Unrated> missing) {

    public HomeSummary {
        converted = List.copyOf(converted);
        missing = List.copyOf(missing);
    }

    public record Converted(Money original, Money home) {}

    /** @param entries how many expenses that is */
    public record Unrated(Money original, long entries) {}
}
