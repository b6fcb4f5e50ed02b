package org.farthing.expense;

import java.util.List;
import org.farthing.ledger.LedgerDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes the expenses and sums of a group that goes. */
@Component
class ExpenseRemoval {

    private static final List<String> TABLES =
            List.of("payment", "share", "expense", "member_balance", "spending_month");

    private final JdbcClient jdbc;

    ExpenseRemoval(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(LedgerDeleted event) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where ledger_id = ?")
                .param(event.ledger().value())
                .update());
    }
}
