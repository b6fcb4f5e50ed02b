package org.farthing.receipt;

import java.util.List;
import org.farthing.ledger.LedgerDeleted;
import org.farthing.platform.AfterCommit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes the receipts of a group that goes: the rows with it, the files when that is certain. */
@Component
class ReceiptRemoval {

    private final JdbcClient jdbc;
    private final ReceiptStore store;

    ReceiptRemoval(JdbcClient jdbc, ReceiptStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(LedgerDeleted event) {
        List<String> keys = jdbc.sql("delete from receipt where ledger_id = ? returning storage_key")
                .param(event.ledger().value())
                .query(String.class)
                .list();
        AfterCommit.run(() -> keys.forEach(store::remove), Runnable::run);
    }
}
