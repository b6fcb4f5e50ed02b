package org.farthing.summary;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.summary.GroupStatisticsQueries.CategoryRow;
import org.farthing.summary.GroupStatisticsQueries.MemberRow;
import org.farthing.summary.GroupStatisticsQueries.MonthRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a group has spent since it began: by category, by member, and over time. Three statements. */
@Service
public class GroupStatistics {

    private static final Comparator<CategoryTotal> LARGEST_FIRST = Comparator.comparingLong(
                    (CategoryTotal category) -> category.total().minor())
            .reversed()
            .thenComparing(category -> category.category().id().value());

    private final GroupStatisticsQueries queries;

    GroupStatistics(GroupStatisticsQueries queries) {
        this.queries = queries;
    }

    /** One entry a currency that anything was spent in, the group's own first. */
    @Transactional(readOnly = true)
    public List<GroupFigures> of(LedgerView group) {
        Map<Currency, List<CategoryRow>> categories = byCurrency(queries.categories(group), CategoryRow::currency);
        Map<Currency, List<MonthRow>> months = byCurrency(queries.months(group), MonthRow::currency);
        Map<Currency, List<MemberRow>> members = byCurrency(queries.members(group), MemberRow::currency);
        return categories.keySet().stream()
                .sorted(CurrencyReport.homeFirst(group.currency()))
                .map(currency -> figures(
                        currency,
                        categories.getOrDefault(currency, List.of()),
                        months.getOrDefault(currency, List.of()),
                        membersIn(group, currency, members.getOrDefault(currency, List.of()))))
                .toList();
    }

    private static <T> Map<Currency, List<T>> byCurrency(List<T> rows, Function<T, Currency> currency) {
        return rows.stream().collect(groupingBy(currency));
    }

    private static GroupFigures figures(
            Currency currency, List<CategoryRow> categories, List<MonthRow> months, List<MemberFigures> members) {
        Map<CategoryId, Money> mine = categories.stream()
                .collect(Collectors.toMap(row -> row.category().id(), CategoryRow::mine));
        return new GroupFigures(
                whole(currency, categories),
                mine.values().stream().reduce(Money.zero(currency), Money::plus),
                mine,
                members,
                trend(currency, months, MonthRow::total),
                trend(currency, months, MonthRow::mine));
    }

    private static CurrencySummary whole(Currency currency, List<CategoryRow> rows) {
        Money nothing = Money.zero(currency);
        long spent =
                rows.stream().mapToLong(row -> Math.max(0, row.total().minor())).reduce(0, Math::addExact);
        List<CategoryTotal> categories = rows.stream()
                .map(row -> new CategoryTotal(
                        row.category(),
                        row.total(),
                        row.entries(),
                        nothing,
                        Ratio.perMille(Math.max(0, row.total().minor()), spent)))
                .sorted(LARGEST_FIRST)
                .toList();
        Money total = rows.stream().map(CategoryRow::total).reduce(nothing, Money::plus);
        return new CurrencySummary(
                total, rows.stream().mapToLong(CategoryRow::entries).sum(), nothing, categories);
    }

    /** Months without an expense are there too, with zero. */
    private static CurrencyTrend trend(Currency currency, List<MonthRow> rows, Function<MonthRow, Money> amount) {
        TreeMap<YearMonth, Money> found = new TreeMap<>();
        rows.forEach(row -> found.put(row.month(), amount.apply(row)));
        if (found.isEmpty()) {
            return new CurrencyTrend(currency, List.of());
        }
        return new CurrencyTrend(
                currency,
                Stream.iterate(found.firstKey(), month -> !month.isAfter(found.lastKey()), month -> month.plusMonths(1))
                        .map(month -> new MonthTotal(month, found.getOrDefault(month, Money.zero(currency))))
                        .toList());
    }

    private static List<MemberFigures> membersIn(LedgerView group, Currency currency, List<MemberRow> rows) {
        Map<Object, MemberRow> byMember = new HashMap<>();
        rows.forEach(row -> byMember.put(row.member(), row));
        return group.members().stream()
                .filter(member -> byMember.containsKey(member.id()) || !member.former() && !rows.isEmpty())
                .map(member -> {
                    MemberRow row = byMember.getOrDefault(member.id(), MemberRow.nothing(member.id(), currency));
                    return new MemberFigures(
                            member.id(),
                            member.name(),
                            member.id().equals(group.me().id()),
                            row.paid(),
                            row.spent());
                })
                .toList();
    }
}
