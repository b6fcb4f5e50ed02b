package org.farthing.rate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency was worth in another.
 *
 * @param value units of the other currency for one, with at most 12 decimals
 * @param day the one it was published for, which can be some days before the day that was asked for
 */
public record ReferenceRate(BigDecimal value, LocalDate day, RateSource source) {}
