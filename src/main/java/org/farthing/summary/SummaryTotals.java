package org.farthing.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.money.Money;
import org.farthing.summary.SummaryQueries.CategoryRow;

/** Puts the sums of two periods together, each currency for itself. */
final class SummaryTotals {

    /** The identifiers of the predefined categories rise in the order in which they are offered. */
    private static final Comparator<CategoryTotal> LARGEST_FIRST = Comparator.comparingLong(
                    (CategoryTotal category) -> category.total().minor())
            .reversed()
            .thenComparing(category -> category.entries() == 0)
            .thenComparing(category -> category.category().id().value());

    private SummaryTotals() {}

    static Summary sum(Period period, Currency home, List<CategoryRow> rows) {
        Map<Currency, List<CategoryRow>> byCurrency =
                rows.stream().collect(Collectors.groupingBy(row -> row.total().currency()));
        List<CurrencySummary> currencies = byCurrency.keySet().stream()
                .sorted(CurrencyReport.homeFirst(home))
                .map(currency -> sum(byCurrency.getOrDefault(currency, List.of())))
                .toList();
        return new Summary(period, home, currencies);
    }

    private static CurrencySummary sum(List<CategoryRow> rows) {
        Map<CategoryId, Both> byCategory = new LinkedHashMap<>();
        for (CategoryRow row : rows) {
            byCategory.merge(row.category().id(), Both.of(row), Both::plus);
        }
        Both all = byCategory.values().stream().reduce(Both::plus).orElseThrow();
        long spent = byCategory.values().stream()
                .mapToLong(both -> Math.max(0, both.total().minor()))
                .reduce(0, Math::addExact);
        List<CategoryTotal> categories = new ArrayList<>();
        byCategory.values().forEach(both -> categories.add(both.categoryTotal(spent)));
        categories.sort(LARGEST_FIRST);
        return new CurrencySummary(all.total(), all.entries(), all.previous(), categories);
    }

    /** What one category has in the two periods. */
    private record Both(CategoryView category, Money total, long entries, Money previous) {

        static Both of(CategoryRow row) {
            Money nothing = Money.zero(row.total().currency());
            return row.recent()
                    ? new Both(row.category(), row.total(), row.entries(), nothing)
                    : new Both(row.category(), nothing, 0, row.total());
        }

        Both plus(Both other) {
            return new Both(category, total.plus(other.total), entries + other.entries, previous.plus(other.previous));
        }

        CategoryTotal categoryTotal(long spent) {
            int perMille = Ratio.perMille(Math.max(0, total.minor()), spent);
            return new CategoryTotal(category, total, entries, previous, perMille);
        }
    }
}
