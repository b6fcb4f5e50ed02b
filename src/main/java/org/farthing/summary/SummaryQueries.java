package org.farthing.summary;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the stored sums of whole months, and the expenses themselves only at the ragged edges of a range. */
@Component
class SummaryQueries {

    private static final String MY_MONTHS = """
            select s.month, s.category_id, s.currency, s.total, s.entries
            from member m join spending_month s on s.ledger_id = m.ledger_id and s.member_id = m.id
            where m.account_id = :account and m.left_at is null and s.entries <> 0
            """;

    private static final String LEDGER_MONTHS = """
            select s.month, s.category_id, s.currency, s.total, s.entries
            from spending_month s
            where s.ledger_id = :ledger and s.member_id is null and s.entries <> 0
            """;

    /** A share of nothing is no entry of the stored sums either. */
    private static final String MY_DAYS = """
            select e.category_id, e.currency, s.amount as total, 1 as entries
            from member m join expense e on e.ledger_id = m.ledger_id
            join share s on s.expense_id = e.id and s.member_id = m.id
            where m.account_id = :account and m.left_at is null and s.amount <> 0
              and e.deleted_at is null
            """;

    private static final String LEDGER_DAYS = """
            select e.category_id, e.currency, e.amount as total, 1 as entries
            from expense e
            where e.ledger_id = :ledger and e.deleted_at is null
            """;

    private static final String STRETCHES =
            "unnest(:%1$sCurrent::boolean[], :%1$sFirst::date[], :%1$sLast::date[]) as w (recent, first, last)";

    private static final String CATEGORIES = """
            select x.recent, x.currency, c.id, c.ledger_id, c.code, c.name, c.icon, c.colour,
                   sum(x.total) as total, sum(x.entries) as entries
            from (%s) x join category c on c.id = x.category_id
            group by x.recent, x.currency, c.id
            """;

    private static final String TREND = """
            select f.currency, f.month, sum(f.total) as total
            from (%s and s.month between :first and :last) f
            group by f.currency, f.month
            """;

    private final JdbcClient jdbc;

    SummaryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sum of one category and currency, of the period asked for or of the one before. */
    record CategoryRow(boolean recent, CategoryView category, Money total, long entries) {}

    List<CategoryRow> categories(AccountId account, Scope scope, List<Stretch> stretches) {
        List<Stretch> months = stretches.stream().filter(Stretch::wholeMonths).toList();
        List<Stretch> days =
                stretches.stream().filter(stretch -> !stretch.wholeMonths()).toList();
        StatementSpec statement = jdbc.sql(CATEGORIES.formatted(parts(scope, months, days)));
        bind(statement, "month", months);
        bind(statement, "day", days);
        return bind(statement, account, scope).query((row, i) -> category(row)).list();
    }

    /** The expenses are not even mentioned unless there are edges, so that whole months always cost the same. */
    private static String parts(Scope scope, List<Stretch> months, List<Stretch> days) {
        String fromMonths = part("month", within(scope, scope.whole() ? LEDGER_MONTHS : MY_MONTHS) + " and s.month");
        String fromDays = part("day", within(scope, scope.whole() ? LEDGER_DAYS : MY_DAYS) + " and e.spent_on");
        return months.isEmpty() ? fromDays : days.isEmpty() ? fromMonths : fromMonths + " union all " + fromDays;
    }

    /** The offset keeps each stretch a query of its own, so that it is read by its days and not from all the history. */
    private static String part(String name, String select) {
        return "select w.recent, f.category_id, f.currency, f.total, f.entries from " + STRETCHES.formatted(name)
                + " cross join lateral (" + select + " between w.first and w.last offset 0) f";
    }

    private static String within(Scope scope, String select) {
        return scope.whole() || scope.ledger() == null ? select : select + " and m.ledger_id = :ledger";
    }

    private static void bind(StatementSpec statement, String name, List<Stretch> stretches) {
        statement
                .param(
                        name + "Current",
                        stretches.stream().map(Stretch::current).toArray(Boolean[]::new))
                .param(name + "First", dates(stretches, Stretch::first))
                .param(name + "Last", dates(stretches, Stretch::last));
    }

    private static Date[] dates(List<Stretch> stretches, Function<Stretch, LocalDate> day) {
        return stretches.stream().map(day).map(Date::valueOf).toArray(Date[]::new);
    }

    private static StatementSpec bind(StatementSpec statement, AccountId account, Scope scope) {
        LedgerId ledger = scope.ledger();
        return statement.param("account", account.value()).param("ledger", ledger == null ? null : ledger.value());
    }

    private static CategoryRow category(ResultSet row) throws SQLException {
        CategoryView category = new CategoryView(
                new CategoryId(row.getObject("id", UUID.class)),
                ledger(row.getObject("ledger_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("icon"),
                row.getString("colour"));
        Money total = Money.of(row.getLong("total"), row.getString("currency"));
        return new CategoryRow(row.getBoolean("recent"), category, total, row.getLong("entries"));
    }

    private static @Nullable LedgerId ledger(@Nullable UUID id) {
        return id == null ? null : new LedgerId(id);
    }

    /** The months that have entries, in no order; several currencies may share a month. */
    List<MonthTotal> months(AccountId account, Scope scope, YearMonth first, YearMonth last) {
        String months = within(scope, scope.whole() ? LEDGER_MONTHS : MY_MONTHS);
        StatementSpec statement =
                jdbc.sql(TREND.formatted(months)).param("first", first.atDay(1)).param("last", last.atDay(1));
        return bind(statement, account, scope)
                .query((row, i) -> new MonthTotal(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Money.of(row.getLong("total"), row.getString("currency"))))
                .list();
    }
}
