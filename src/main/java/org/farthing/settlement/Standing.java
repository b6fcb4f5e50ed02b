package org.farthing.settlement;

import java.util.List;

/**
 * How one stands with everybody, over all groups.
 *
 * @param totals one a currency
 * @param people those with an open debt, the largest first
 */
public record Standing(List<CurrencyTotal> totals, List<PersonBalance> people) {

    public boolean isSettled() {
        return people.isEmpty();
    }

    public List<PersonBalance> top(int most) {
        return people.subList(0, Math.min(most, people.size()));
    }
}
