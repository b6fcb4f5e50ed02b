package org.farthing.expense;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guesses from the newest expenses of each ledger what the next one will be; looks at a bounded number of them. */
@Component
public class Suggestions {

    private static final String RECENT = """
            from member m cross join lateral (
                select e.id, e.description, e.category_id, e.created_by from expense e
                where e.ledger_id = m.ledger_id and e.deleted_at is null
                order by e.spent_on desc, e.id desc limit 200
            ) r
            where m.account_id = ? and m.left_at is null
            """;

    private static final String LAST_LEDGER = """
            select m.ledger_id from member m
            join ledger l on l.id = m.ledger_id and l.archived_at is null
            cross join lateral (
                select e.id from expense e where e.ledger_id = m.ledger_id and e.deleted_at is null
                order by e.spent_on desc, e.id desc limit 1
            ) r
            where m.account_id = ? and m.left_at is null and m.role <> 'viewer'
            order by r.id desc limit 1
            """;

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was bought lately, the newest first, each once. */
    public List<String> descriptions(AccountId account) {
        return jdbc.sql("select r.description " + RECENT
                        + " group by r.description order by max(r.id::text) desc limit 40")
                .param(account.value())
                .query(String.class)
                .list();
    }

    /** The category of the last expense of that description. */
    public Optional<CategoryId> category(AccountId account, String description) {
        return jdbc.sql("select r.category_id " + RECENT
                        + " and lower(r.description) = lower(?) order by r.id desc limit 1")
                .params(account.value(), description.strip())
                .query(UUID.class)
                .optional()
                .map(CategoryId::new);
    }

    /** The ledger whose newest expense was recorded last. */
    public Optional<LedgerId> lastLedger(AccountId account) {
        return jdbc.sql(LAST_LEDGER)
                .param(account.value())
                .query(UUID.class)
                .optional()
                .map(LedgerId::new);
    }
}
