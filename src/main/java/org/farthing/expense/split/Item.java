package org.farthing.expense.split;

import java.util.List;
import org.farthing.ledger.MemberId;

/**
 * A line of a bill.
 *
 * @param amount negative for what comes off, such as a voucher
 * @param takers who shares the line equally
 */
public record Item(String label, Figure amount, List<MemberId> takers) {

    public Item {
        takers = List.copyOf(takers);
        label = label.strip();
    }
}
