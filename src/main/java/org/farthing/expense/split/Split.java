package org.farthing.expense.split;

import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/**
 * How an expense is divided, as somebody typed it. What is typed is positive for refunds too: the shares of a negative
 * total are those of the positive one, with the other sign.
 */
public sealed interface Split permits Equal, ByShares, ByPercent, Exact, Adjusted, Itemised {

    /** The form field that refusals of a split belong to. */
    String FIELD = "split";

    int MOST = 100;

    SplitMode mode();

    /** Everybody who is named, each once. */
    List<MemberId> members();

    /** The same with its members in the order in which they take turns; other modes keep the order they have. */
    default Split inOrder(List<MemberId> order) {
        return this;
    }

    /**
     * The shares of everybody who is named; they sum to the total. One who takes no part has the share 0.
     *
     * @param total not 0
     * @param turn where the rotation of the odd units stands
     * @throws Rejection if what was typed does not make the total
     */
    List<Share> shares(Money total, long turn);
}
