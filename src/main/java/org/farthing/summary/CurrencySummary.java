package org.farthing.summary;

import java.util.Currency;
import java.util.List;
import org.farthing.money.Money;

/**
 * What was spent in one currency. Currencies are never added to each other.
 *
 * @param entries how many expenses there were
 * @param previous what was spent in the period before
 * @param categories the largest total first; those with entries in the period before only are last of their amount
 */
public record CurrencySummary(Money total, long entries, Money previous, List<CategoryTotal> categories) {

    public CurrencySummary {
        categories = List.copyOf(categories);
    }

    static CurrencySummary nothing(Currency currency) {
        return new CurrencySummary(Money.zero(currency), 0, Money.zero(currency), List.of());
    }

    public Currency currency() {
        return total.currency();
    }

    public Change change() {
        return Change.between(total, previous);
    }

    /** Up to so many categories that something was spent on. */
    public List<CategoryTotal> top(int most) {
        return categories.stream()
                .filter(category -> category.entries() > 0)
                .limit(most)
                .toList();
    }
}
