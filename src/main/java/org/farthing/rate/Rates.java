package org.farthing.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds reference rates between any two currencies, by way of the euro. A day without rates has those of the last
 * published day before it, at most {@value #MOST_DAYS_BACK} days back, which bridges weekends and holidays. A rate that
 * is missing is missing; none is ever assumed.
 */
@Service
public class Rates {

    static final int MOST_DAYS_BACK = 7;

    /** The digits of a cross rate: more than any published rate has, so that dividing loses nothing that was known. */
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_UP);

    private static final int MOST_DECIMALS = 12;

    /** Both rates are of the same day; a currency that was not published on it moves the pair to an earlier one. */
    private static final String FIND = """
            select q.nr, r.day, r.from_rate, r.to_rate, r.source
            from unnest(?::text[], ?::text[], ?::date[]) with ordinality as q (from_currency, to_currency, day, nr)
            cross join lateral (
                select f.day, f.rate as from_rate, t.rate as to_rate, least(f.source, t.source) as source
                from reference_rate f join reference_rate t on t.currency = q.to_currency and t.day = f.day
                where f.currency = q.from_currency and f.day between q.day - ? and q.day
                order by f.day desc limit 1
            ) r
            """;

    private final JdbcClient jdbc;
    private final RateStore store;

    Rates(JdbcClient jdbc, RateStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** What is asked for: units of {@code to} for one of {@code from} on a day. */
    public record Wanted(Currency from, Currency to, LocalDate day) {}

    /** @return nothing if there is none; also from a currency to itself, which needs no rate */
    public Optional<ReferenceRate> find(Currency from, Currency to, LocalDate day) {
        Wanted wanted = new Wanted(from, to, day);
        return Optional.ofNullable(findAll(List.of(wanted)).get(wanted));
    }

    /** The same for many in one statement; what is missing has no entry. */
    public Map<Wanted, ReferenceRate> findAll(Collection<Wanted> wanted) {
        List<Wanted> asked = wanted.stream()
                .filter(one -> !one.from().equals(one.to()))
                .distinct()
                .toList();
        Map<Wanted, ReferenceRate> found = new HashMap<>();
        if (asked.isEmpty()) {
            return found;
        }
        jdbc.sql(FIND)
                .params(
                        asked.stream().map(one -> one.from().getCurrencyCode()).toArray(String[]::new),
                        asked.stream().map(one -> one.to().getCurrencyCode()).toArray(String[]::new),
                        asked.stream().map(one -> Date.valueOf(one.day())).toArray(Date[]::new),
                        MOST_DAYS_BACK)
                .query(row -> {
                    ReferenceRate rate = new ReferenceRate(
                            cross(row.getBigDecimal("from_rate"), row.getBigDecimal("to_rate")),
                            row.getObject("day", LocalDate.class),
                            RateSource.valueOf(row.getString("source").toUpperCase(Locale.ROOT)));
                    if (rate.value().signum() > 0) {
                        found.put(asked.get(row.getInt("nr") - 1), rate);
                    }
                });
        return found;
    }

    /** Ten significant digits, half up, of which at most twelve stand behind the point. */
    static BigDecimal cross(BigDecimal fromPerEuro, BigDecimal toPerEuro) {
        BigDecimal exact = toPerEuro.divide(fromPerEuro, DIGITS);
        BigDecimal bounded = exact.setScale(Math.min(exact.scale(), MOST_DECIMALS), RoundingMode.HALF_UP);
        return bounded.signum() == 0 ? BigDecimal.ZERO : bounded.stripTrailingZeros();
    }

    /** Stores rates that somebody else than the loader has. Those of the same day are replaced. */
    public void publish(List<PublishedRates> days, RateSource source) {
        store.save(days, source);
    }
}
