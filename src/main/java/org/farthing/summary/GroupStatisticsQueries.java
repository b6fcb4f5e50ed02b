package org.farthing.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sums of a group for its statistics. */
@Component
class GroupStatisticsQueries {

    /** The sum of the whole ledger has no member; next to it stand the shares of the one who looks. */
    private static final String SUMS = """
            coalesce(sum(s.total) filter (where s.member_id is null), 0) as total,
            coalesce(sum(s.entries) filter (where s.member_id is null), 0) as entries,
            coalesce(sum(s.total) filter (where s.member_id is not null), 0) as mine
            """;

    private static final String OF_ALL_AND_MINE =
            " where s.ledger_id = :ledger and (s.member_id is null or s.member_id = :me) and s.entries <> 0 ";

    private static final String CATEGORIES =
            "select s.currency, c.id, c.ledger_id, c.code, c.name, c.icon, c.colour, " + SUMS
                    + " from spending_month s join category c on c.id = s.category_id" + OF_ALL_AND_MINE
                    + "group by s.currency, c.id";

    private static final String MONTHS = "select s.currency, s.month, " + SUMS + " from spending_month s"
            + OF_ALL_AND_MINE + "group by s.currency, s.month order by s.month";

    /**
     * In the currency in which it was spent. The stored balances say who paid; where they are counted in the group's own
     * currency they do not, and the payments are added up.
     */
    private static final String MEMBERS = """
            select m.member_id, m.currency, sum(m.paid) as paid, sum(m.spent) as spent from (
                select s.member_id, s.currency, 0 as paid, s.total as spent
                from spending_month s
                where s.ledger_id = :ledger and s.member_id is not null and s.entries <> 0
                union all
                select b.member_id, b.currency, b.paid, 0
                from ledger l join member_balance b on b.ledger_id = l.id
                where l.id = :ledger and l.settles_in <> 'own' and b.paid <> 0
                union all
                select p.member_id, e.currency, p.amount, 0
                from ledger l
                join expense e on e.ledger_id = l.id and e.deleted_at is null
                join payment p on p.ledger_id = e.ledger_id and p.expense_id = e.id
                where l.id = :ledger and l.settles_in = 'own'
            ) m
            group by m.member_id, m.currency
            """;

    private final JdbcClient jdbc;

    GroupStatisticsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record CategoryRow(CategoryView category, Money total, long entries, Money mine) {
        Currency currency() {
            return total.currency();
        }
    }

    record MonthRow(YearMonth month, Money total, Money mine) {
        Currency currency() {
            return total.currency();
        }
    }

    record MemberRow(MemberId member, Money paid, Money spent) {

        static MemberRow nothing(MemberId member, Currency currency) {
            return new MemberRow(member, Money.zero(currency), Money.zero(currency));
        }

        Currency currency() {
            return paid.currency();
        }
    }

    List<CategoryRow> categories(LedgerView group) {
        return of(CATEGORIES, group)
                .query((row, i) ->
                        new CategoryRow(category(row), money(row, "total"), row.getLong("entries"), money(row, "mine")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, LedgerView group) {
        return jdbc.sql(sql)
                .param("ledger", group.id().value())
                .param("me", group.me().id().value());
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        UUID ledger = row.getObject("ledger_id", UUID.class);
        return new CategoryView(
                new CategoryId(row.getObject("id", UUID.class)),
                ledger == null ? null : new LedgerId(ledger),
                row.getString("code"),
                row.getString("name"),
                row.getString("icon"),
                row.getString("colour"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency"));
    }

    List<MonthRow> months(LedgerView group) {
        return of(MONTHS, group)
                .query((row, i) -> new MonthRow(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        money(row, "total"),
                        money(row, "mine")))
                .list();
    }

    List<MemberRow> members(LedgerView group) {
        return jdbc.sql(MEMBERS)
                .param("ledger", group.id().value())
                .query((row, i) -> new MemberRow(
                        new MemberId(row.getObject("member_id", UUID.class)), money(row, "paid"), money(row, "spent")))
                .list();
    }
}
