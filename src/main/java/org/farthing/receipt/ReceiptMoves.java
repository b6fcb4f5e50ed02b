package org.farthing.receipt;

import org.farthing.expense.ExpenseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the receipts of an expense follow it into another ledger. */
@Component
class ReceiptMoves {

    private final ReceiptRows rows;

    ReceiptMoves(ReceiptRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(ExpenseMoved moved) {
        if (moved.withReceipts()) {
            rows.move(moved.from(), moved.ledger().id(), moved.ledger().me().id(), moved.to());
        }
    }
}
