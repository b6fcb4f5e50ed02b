package org.farthing.summary;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.farthing.category.CategoryId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that a group spent in one currency, since it began. Payments that settle debts are no spending and in none of it.
 *
 * @param whole what all spent together; compared with nothing
 * @param mine one's own shares: what the group has cost oneself
 * @param myCategories one's own shares by category; none where one has none
 * @param members who paid how much and spent how much, in the order they joined; empty if nobody did
 * @param months every month from the first expense to the last, of all
 * @param myMonths the same months, of one's own shares
 */
public record GroupFigures(
        CurrencySummary whole,
        Money mine,
        Map<CategoryId, Money> myCategories,
        List<MemberFigures> members,
        CurrencyTrend months,
        CurrencyTrend myMonths) {

    private static final int CHARTED = 12;

    public GroupFigures {
        myCategories = Map.copyOf(myCategories);
        members = List.copyOf(members);
    }

    public Currency currency() {
        return whole.currency();
    }

    public Money mineIn(CategoryId category) {
        return myCategories.getOrDefault(category, Money.zero(currency()));
    }

    /** What oneself has paid for all, or null where nothing is known of it in this currency. */
    public @Nullable Money paidByMe() {
        return members.stream()
                .filter(MemberFigures::me)
                .findFirst()
                .map(MemberFigures::paid)
                .orElse(null);
    }

    /** The last months, as many as a drawing has room for. */
    public CurrencyTrend charted() {
        List<MonthTotal> all = months.months();
        return new CurrencyTrend(currency(), all.subList(Math.max(0, all.size() - CHARTED), all.size()));
    }
}
