package org.farthing.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the record, the newest first. The callers have seen to it that the ledger may be read. */
@Component
class ActivityRows {

    private static final String ROWS = """
            select a.position, a.happened_at, a.actor, a.verb, a.subject, a.before, a.after, e.description, c.body
            from activity a
            left join expense e on e.ledger_id = a.ledger_id and e.id = a.subject
            left join comment c on a.verb = 'comment.added' and c.id = (a.after ->> 'ref')::uuid and c.deleted_at is null
            where a.ledger_id = :ledger and a.position < :before
            """;

    private static final String OF_EXPENSE = " and a.subject = :subject and a.verb like 'expense.%'";

    private static final String NEWEST_FIRST = " order by a.position desc limit %d";

    private static final String CATEGORIES = """
            select id, ledger_id, code, name, icon, colour from category
            where id = any(?) and (ledger_id is null or ledger_id = ?)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActivityRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ActivityRow> ofLedger(LedgerId ledger, long before, int most) {
        return jdbc.sql(ROWS + NEWEST_FIRST.formatted(most))
                .param("ledger", ledger.value())
                .param("before", before)
                .query((row, i) -> row(row))
                .list();
    }

    List<ActivityRow> ofExpense(LedgerId ledger, UUID subject, long before, int most) {
        return jdbc.sql(ROWS + OF_EXPENSE + NEWEST_FIRST.formatted(most))
                .param("ledger", ledger.value())
                .param("subject", subject)
                .param("before", before)
                .query((row, i) -> row(row))
                .list();
    }

    /** The oldest entry of an expense; it knows what was before the record began. */
    Optional<ActivityRow> oldest(LedgerId ledger, UUID subject) {
        return jdbc.sql(ROWS + OF_EXPENSE + " order by a.position limit 1")
                .param("ledger", ledger.value())
                .param("subject", subject)
                .param("before", Long.MAX_VALUE)
                .query((row, i) -> row(row))
                .optional();
    }

    /** Archived ones too: an old entry names what it was sorted under then. */
    Map<UUID, CategoryView> categories(LedgerId ledger, Collection<UUID> ids) {
        return jdbc
                .sql(CATEGORIES)
                .params(ids.toArray(UUID[]::new), ledger.value())
                .query((row, i) -> category(row))
                .list()
                .stream()
                .collect(Collectors.toMap(category -> category.id().value(), Function.identity()));
    }

    private ActivityRow row(ResultSet row) throws SQLException {
        Verb verb = Verb.of(row.getString("verb"));
        UUID actor = row.getObject("actor", UUID.class);
        return new ActivityRow(
                row.getLong("position"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                actor == null ? null : new MemberId(actor),
                verb,
                row.getObject("subject", UUID.class),
                facts(verb, row.getString("before")),
                facts(verb, row.getString("after")),
                row.getString("description"),
                row.getString("body"));
    }

    private @Nullable Facts facts(Verb verb, @Nullable String text) {
        return text == null ? null : json.readValue(text, verb.facts());
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        UUID ledger = row.getObject("ledger_id", UUID.class);
        return new CategoryView(
                new CategoryId(row.getObject("id", UUID.class)),
                ledger == null ? null : new LedgerId(ledger),
                row.getString("code"),
                row.getString("name"),
                row.getString("icon"),
                row.getString("colour"));
    }
}
