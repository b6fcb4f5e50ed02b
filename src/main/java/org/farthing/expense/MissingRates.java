package org.farthing.expense;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds the expenses that a group which settles in its own currency cannot convert, because they have no rate. */
@Service
public class MissingRates {

    private static final int MOST = 100;

    private static final String WITHOUT_RATE = """
            select id, description, spent_on, amount, currency from expense
            where ledger_id = ? and deleted_at is null and rate is null and currency <> ?
            order by spent_on desc, id desc limit ?
            """;

    private final JdbcClient jdbc;

    MissingRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An expense that stays in its own currency until it has a rate. */
    public record Unrated(ExpenseId id, String description, LocalDate spentOn, Money amount) {}

    /** The newest first, at most a hundred; none where each currency is settled for itself. */
    public List<Unrated> of(LedgerView ledger) {
        if (!ledger.settlesInOwn()) {
            return List.of();
        }
        return jdbc.sql(WITHOUT_RATE)
                .params(ledger.id().value(), ledger.currency().getCurrencyCode(), MOST)
                .query((row, i) -> new Unrated(
                        new ExpenseId(row.getObject("id", UUID.class)),
                        row.getString("description"),
                        row.getObject("spent_on", LocalDate.class),
                        Money.of(row.getLong("amount"), row.getString("currency"))))
                .list();
    }
}
