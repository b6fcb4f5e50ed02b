package org.farthing.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * The rates of one day.
 *
 * @param perEuro units of each currency for one euro, by ISO 4217 code
 */
public record PublishedRates(LocalDate day, Map<String, BigDecimal> perEuro) {

    public PublishedRates {
        perEuro = Map.copyOf(perEuro);
    }
}
