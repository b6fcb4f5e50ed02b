package org.farthing.expense;

import java.util.List;
import org.farthing.expense.split.Share;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes what everybody would owe, down to who is next to get the odd unit, and records nothing. */
@Component
public class SplitPreview {

    private final Turns turns;

    SplitPreview(Turns turns) {
        this.turns = turns;
    }

    /**
     * @param editing the expense that is being corrected, whose turn stays as it was
     * @throws NotFoundException if somebody is no member of the ledger
     * @throws org.farthing.platform.Rejection if what was typed does not make the total
     */
    public List<Share> shares(LedgerView ledger, Money total, Split split, @Nullable ExpenseView editing) {
        if (!split.members().stream().allMatch(member -> ledger.member(member).isPresent())) {
            throw new NotFoundException("member");
        }
        long turn = editing == null ? turns.next(split) : editing.turn();
        return split.inOrder(Expense.order(ledger)).shares(total, turn);
    }
}
