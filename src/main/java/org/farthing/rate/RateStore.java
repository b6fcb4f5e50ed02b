package org.farthing.rate;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.farthing.platform.LowerCaseEnum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the published rates. Saving the same again changes nothing. */
@Component
class RateStore {

    private static final int BATCH = 10_000;

    private static final String SAVE = """
            insert into reference_rate as r (currency, day, rate, source)
            select n.currency, n.day, n.rate, ? from unnest(?::text[], ?::date[], ?::numeric[]) as n (currency, day, rate)
            on conflict on constraint reference_rate_pk do update set rate = excluded.rate, source = excluded.source
            where r.rate <> excluded.rate or r.source <> excluded.source
            """;

    private static final String LOADED = """
            insert into reference_load (loaded_at) values (?)
            on conflict on constraint reference_load_pk do update set loaded_at = excluded.loaded_at
            """;

    private final JdbcClient jdbc;

    RateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String currency, LocalDate day, BigDecimal rate) {}

    /** @return how many rates are new or have changed */
    @Transactional
    public int save(List<PublishedRates> days, RateSource source) {
        List<Row> rows = days.stream().flatMap(RateStore::rows).toList();
        int changed = 0;
        for (int start = 0; start < rows.size(); start += BATCH) {
            changed += saveRows(rows.subList(start, Math.min(start + BATCH, rows.size())), source);
        }
        return changed;
    }

    /** In one order everywhere, so that two who save at once wait for each other and do not lock each other out. */
    private static Stream<Row> rows(PublishedRates published) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("EUR", published.day(), BigDecimal.ONE));
        published.perEuro().entrySet().stream()
                .filter(rate -> !rate.getKey().equals("EUR"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(rate -> rows.add(new Row(rate.getKey(), published.day(), rate.getValue())));
        return rows.stream();
    }

    private int saveRows(List<Row> rows, RateSource source) {
        return jdbc.sql(SAVE)
                .params(
                        LowerCaseEnum.spell(source),
                        rows.stream().map(Row::currency).toArray(String[]::new),
                        rows.stream().map(row -> Date.valueOf(row.day())).toArray(Date[]::new),
                        rows.stream().map(Row::rate).toArray(BigDecimal[]::new))
                .update();
    }

    /** The newest day that the European Central Bank has rates for here. */
    Optional<LocalDate> newestDay() {
        return jdbc.sql("select max(day) from reference_rate where currency = 'EUR' and source = 'ecb'")
                .query(LocalDate.class)
                .optional();
    }

    Optional<Instant> lastLoad() {
        return jdbc.sql("select loaded_at from reference_load")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Transactional
    public void markLoaded(Instant now) {
        jdbc.sql(LOADED).param(Timestamp.from(now)).update();
    }
}
