package org.farthing.expense;

import java.util.List;
import java.util.UUID;
import org.farthing.platform.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What moved between ledgers is one expense, however often it went: at most one of its rows counts. */
@Component
class Whereabouts {

    private static final String SAME = """
            with recursive same (id) as (
                select :id::uuid
                union
                select v.id from same s cross join lateral (
                    select to_expense as id from expense_move where from_expense = s.id
                    union all
                    select from_expense from expense_move where to_expense = s.id
                ) v
            )
            select id from same where id <> :id
            """;

    /** Locked, so that two restorations in two ledgers wait for each other. */
    private static final String LOCK = """
            select from expense_move where from_expense in (:id, :others) or to_expense in (:id, :others)
            order by from_expense, to_expense for update
            """;

    private static final String COUNTS =
            "select exists (select from expense where id in (:others) and deleted_at is null)";

    private final JdbcClient jdbc;

    Whereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Rejection if it counts in another ledger now, where it can be taken back from */
    void requireNowhereElse(ExpenseId id) {
        List<UUID> others =
                jdbc.sql(SAME).param("id", id.value()).query(UUID.class).list();
        if (others.isEmpty()) {
            return;
        }
        jdbc.sql(LOCK)
                .param("id", id.value())
                .param("others", others)
                .query((row, i) -> i)
                .list();
        if (jdbc.sql(COUNTS).param("others", others).query(Boolean.class).single()) {
            throw Rejection.of("expense.move.elsewhere");
        }
    }
}
