package org.farthing.summary;

import org.farthing.category.CategoryView;
import org.farthing.money.Money;

/**
 * What was spent under one category, in one currency.
 *
 * @param total negative if more was refunded than spent
 * @param entries how many expenses there were; 0 if there were some in the period before only
 * @param perMille of all categories with a positive total, so that refunds push no share above 1000
 */
public record CategoryTotal(CategoryView category, Money total, long entries, Money previous, int perMille) {

    public Change change() {
        return Change.between(total, previous);
    }

    /** The share as it is written; whatever is there at all has at least one. */
    public int percent() {
        return total.isPositive() ? Math.max(1, (perMille + 5) / 10) : 0;
    }
}
