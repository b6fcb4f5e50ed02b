package org.farthing.settlement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.farthing.money.Money;

/**
 * What one is owed and what one owes in one currency, over all people; neither is negative.
 */
public record CurrencyTotal(Money owed, Money owing) {

    static List<CurrencyTotal> of(List<PersonBalance> people) {
        Map<String, CurrencyTotal> totals = new TreeMap<>();
        people.stream()
                .flatMap(person -> person.totals().stream())
                .forEach(amount -> totals.merge(amount.currencyCode(), of(amount), CurrencyTotal::plus));
        return List.copyOf(totals.values());
    }

    private static CurrencyTotal of(Money amount) {
        Money nothing = Money.zero(amount.currency());
        return amount.isPositive() ? new CurrencyTotal(amount, nothing) : new CurrencyTotal(nothing, amount.negated());
    }

    private CurrencyTotal plus(CurrencyTotal other) {
        return new CurrencyTotal(owed.plus(other.owed), owing.plus(other.owing));
    }

    /** Each currency for itself, in the order of their codes, without those that come to nothing. */
    static List<Money> sums(List<Money> amounts) {
        Map<String, Money> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currencyCode(), amount, Money::plus));
        return sums.values().stream().filter(sum -> !sum.isZero()).toList();
    }
}
