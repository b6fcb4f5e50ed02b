package org.farthing.activity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.farthing.activity.Entries.Entry;
import org.farthing.ledger.LedgerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes for good what has lain in the trash for longer than it is kept. It is in no sum, so no sum changes. The files
 * of its receipts follow when receipts are swept, as no row points to them any more.
 */
@Component
class TrashPurge {

    private static final Logger log = LoggerFactory.getLogger(TrashPurge.class);

    /** What was moved keeps its notes and its files, which need not have gone along, while it counts somewhere else. */
    static final String COUNTS_WHERE_IT_WENT = """
            exists (
                with recursive later (id) as (
                    select to_expense from expense_move where from_expense = e.id
                    union
                    select v.to_expense from later l join expense_move v on v.from_expense = l.id
                )
                select from later l join expense t on t.id = l.id and t.deleted_at is null
            )
            """;

    private static final String OVERDUE = "e.deleted_at < :limit and not " + COUNTS_WHERE_IT_WENT;

    private static final String LEDGERS = "select e.ledger_id from expense e where " + OVERDUE
            + " union select s.ledger_id from settlement s where s.deleted_at < :limit";

    private static final String RECEIPTS = "delete from receipt r using expense e where e.ledger_id = :ledger and "
            + OVERDUE + " and r.ledger_id = e.ledger_id and r.expense_id = e.id";

    private static final String EXPENSES = "delete from expense e where e.ledger_id = :ledger and " + OVERDUE;

    private static final String SETTLEMENTS =
            "delete from settlement where ledger_id = :ledger and deleted_at < :limit";

    private final JdbcClient jdbc;
    private final Entries entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrashPurge(JdbcClient jdbc, Entries entries, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each ledger in a transaction of its own, so that one that fails holds up no other. */
    void purge() {
        OffsetDateTime limit = clock.instant().minus(Trash.KEPT).atOffset(ZoneOffset.UTC);
        List<UUID> ledgers =
                jdbc.sql(LEDGERS).param("limit", limit).query(UUID.class).list();
        for (UUID ledger : ledgers) {
            try {
                transaction.executeWithoutResult(status -> purge(ledger, limit));
            } catch (RuntimeException e) {
                log.error("The trash of ledger {} could not be emptied", ledger, e);
            }
        }
    }

    /** Under the lock of the ledger, so nobody restores what is being removed, and a second run finds nothing. */
    private void purge(UUID ledger, OffsetDateTime limit) {
        jdbc.sql("select id from ledger where id = ? for update")
                .param(ledger)
                .query(UUID.class)
                .optional();
        run(RECEIPTS, ledger, limit);
        int removed = run(EXPENSES, ledger, limit) + run(SETTLEMENTS, ledger, limit);
        if (removed > 0) {
            Note count = Note.text(String.valueOf(removed));
            entries.append(new LedgerId(ledger), null, Verb.TRASH_PURGED, new Entry(ledger, null, count));
        }
    }

    private int run(String sql, UUID ledger, OffsetDateTime limit) {
        return jdbc.sql(sql).param("ledger", ledger).param("limit", limit).update();
    }
}
