package org.farthing.expense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Lists the expenses of all ledgers of an account. Each ledger gives its newest rows from an index, and the newest of
 * those make the page, so a page costs the same however long the history is.
 */
@Component
public class ExpenseList {

    public static final int PAGE_SIZE = 50;

    private static final String PAGE = """
            select e.id, e.ledger_id, e.description, e.spent_on, e.amount, e.currency, e.category_id,
                   e.converted_amount, e.converted_currency,
                   case when l.kind = 'group' then l.name end as group_name,
                   c.ledger_id as category_ledger, c.code, c.name, c.icon, c.colour,
                   s.amount as my_share, pm.name as payer, p.paid_by_me, p.payers
            from (
                select r.*, m.id as me from member m cross join lateral (
                    select e.* from expense e
                    where e.ledger_id = m.ledger_id and e.deleted_at is null %s %s
                    order by e.spent_on %s, e.id %s limit %d
                ) r
                where m.account_id = :account and m.left_at is null %s
                order by r.spent_on %s, r.id %s limit %d
            ) e
            join ledger l on l.id = e.ledger_id
            join category c on c.id = e.category_id
            left join share s on s.expense_id = e.id and s.member_id = e.me
            cross join lateral (
                select (array_agg(p.member_id order by p.amount desc))[1] as first, count(*) as payers,
                       bool_or(p.member_id = e.me) as paid_by_me
                from payment p where p.expense_id = e.id
            ) p
            join member pm on pm.ledger_id = e.ledger_id and pm.id = p.first
            order by e.spent_on %s, e.id %s
            """;

    private static final String TOTAL = """
            select e.currency, coalesce(sum(s.amount), 0) as total
            from member m
            join expense e on e.ledger_id = m.ledger_id and e.deleted_at is null
            join share s on s.expense_id = e.id and s.member_id = m.id
            where m.account_id = :account and m.left_at is null %s %s
            group by e.currency order by e.currency
            """;

    /**
     * Lateral, so that the sums are looked up for each ledger of the account: as a join, PostgreSQL reads those of everybody
     * where it takes the table for a small one.
     */
    private static final String MONTHS_TOTAL = """
            select s.currency, sum(s.total) as total
            from member m cross join lateral (
                select s.currency, sum(s.total) as total
                from spending_month s
                where s.ledger_id = m.ledger_id and s.member_id = m.id and s.entries > 0 %s
                group by s.currency) s
            where m.account_id = :account and m.left_at is null %s
            group by s.currency order by s.currency
            """;

    private final JdbcClient jdbc;

    ExpenseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cursor where to go on, null for the newest */
    public ExpensePage page(AccountId account, ExpenseFilter filter, @Nullable PageCursor cursor, int size) {
        boolean backwards = cursor != null && !cursor.older();
        String order = backwards ? "asc" : "desc";
        String sql = PAGE.formatted(
                ExpenseConditions.of(filter),
                keyset(cursor),
                order,
                order,
                size + 1,
                ExpenseConditions.ledger(filter),
                order,
                order,
                size + 1,
                order,
                order);
        StatementSpec statement = ExpenseConditions.bind(jdbc.sql(sql), account, filter);
        if (cursor != null) {
            statement.param("day", cursor.day()).param("id", cursor.id());
        }
        return cut(statement.query((row, i) -> row(row)).list(), cursor, size, backwards);
    }

    private static String keyset(@Nullable PageCursor cursor) {
        return cursor == null ? "" : "and (e.spent_on, e.id) " + (cursor.older() ? "<" : ">") + " (:day, :id)";
    }

    private static ExpensePage cut(List<ExpenseRow> found, @Nullable PageCursor cursor, int size, boolean backwards) {
        boolean more = found.size() > size;
        List<ExpenseRow> rows = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new ExpensePage(rows, null, null);
        }
        boolean newer = backwards ? more : cursor != null;
        boolean older = backwards || more;
        return new ExpensePage(
                rows,
                newer ? PageCursor.text(rows.get(0)) : null,
                older ? PageCursor.text(rows.get(rows.size() - 1)) : null);
    }

    /** What the account's own shares of the filtered expenses add up to, per currency, read from the shares. */
    public List<Money> myTotals(AccountId account, ExpenseFilter filter) {
        String sql = TOTAL.formatted(ExpenseConditions.of(filter), ExpenseConditions.ledger(filter));
        return totals(ExpenseConditions.bind(jdbc.sql(sql), account, filter));
    }

    /** The same from the monthly sums, for a filter that is {@linkplain ExpenseFilter#isWholeMonths() whole months}. */
    public List<Money> myTotalsOfMonths(AccountId account, ExpenseFilter filter) {
        String sql = MONTHS_TOTAL.formatted(ExpenseConditions.ofMonths(filter), ExpenseConditions.ledger(filter));
        return totals(ExpenseConditions.bind(jdbc.sql(sql), account, filter));
    }

    private static List<Money> totals(StatementSpec statement) {
        return statement
                .query((row, i) -> Money.of(row.getLong("total"), row.getString("currency")))
                .list();
    }

    private static ExpenseRow row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        long share = row.getLong("my_share");
        return new ExpenseRow(
                new ExpenseId(row.getObject("id", UUID.class)),
                new LedgerId(row.getObject("ledger_id", UUID.class)),
                row.getString("group_name"),
                row.getString("description"),
                row.getObject("spent_on", LocalDate.class),
                category(row),
                Money.of(row.getLong("amount"), currency),
                row.getString("payer"),
                row.getBoolean("paid_by_me"),
                row.getInt("payers") - 1,
                row.getObject("my_share") == null ? null : Money.of(share, currency),
                converted(row));
    }

    private static @Nullable Money converted(ResultSet row) throws SQLException {
        String currency = row.getString("converted_currency");
        return currency == null ? null : Money.of(row.getLong("converted_amount"), currency);
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        UUID ledger = row.getObject("category_ledger", UUID.class);
        return new CategoryView(
                new CategoryId(row.getObject("category_id", UUID.class)),
                ledger == null ? null : new LedgerId(ledger),
                row.getString("code"),
                row.getString("name"),
                row.getString("icon"),
                row.getString("colour"));
    }
}
