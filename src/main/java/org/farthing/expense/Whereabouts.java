package org.farthing.expense;

import org.farthing.platform.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What moved between ledgers is one expense, however often it went: at most one of its rows counts. */
@Component
class Whereabouts {

    /** Locked, so that two restorations in two ledgers wait for each other. */
    private static final String LOCK =
            "select from expense_move where from_expense = :id or to_expense = :id order by moved_at for update";

    private static final String COUNTS_ELSEWHERE = """
            with recursive same (id) as (
                select :id::uuid
                union
                select v.id from same s cross join lateral (
                    select to_expense as id from expense_move where from_expense = s.id
                    union all
                    select from_expense from expense_move where to_expense = s.id
                ) v
            )
            select exists (
                select from same s join expense e on e.id = s.id and e.deleted_at is null where e.id <> :id
            )
            """;

    private final JdbcClient jdbc;

    Whereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Rejection if it counts in another ledger now, where it can be taken back from */
    void requireNowhereElse(ExpenseId id) {
        int moves = jdbc.sql(LOCK)
                .param("id", id.value())
                .query((row, i) -> i)
                .list()
                .size();
        if (moves > 0
                && jdbc.sql(COUNTS_ELSEWHERE)
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single()) {
            throw Rejection.of("expense.move.elsewhere");
        }
    }
}
