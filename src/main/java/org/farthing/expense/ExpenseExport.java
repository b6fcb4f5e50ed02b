package org.farthing.expense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads all filtered expenses of an account, the newest first, with what of each is its own. It goes on from the last
 * row in steps, so that no transaction stays open while somebody downloads, however long the history is.
 */
@Component
public class ExpenseExport {

    private static final int STEP = 1_000;

    private static final String ROWS = """
            select e.id, e.spent_on, e.description, e.amount, e.currency, e.category_id,
                   case when l.kind = 'group' then l.name end as group_name,
                   c.ledger_id as category_ledger, c.code, c.name, c.icon, c.colour,
                   coalesce(s.amount, 0) as my_share, coalesce(p.amount, 0) as paid_by_me
            from (
                select r.*, m.id as me from member m cross join lateral (
                    select e.* from expense e
                    where e.ledger_id = m.ledger_id and e.deleted_at is null %s %s
                    order by e.spent_on desc, e.id desc limit %d
                ) r
                where m.account_id = :account and m.left_at is null %s
                order by r.spent_on desc, r.id desc limit %d
            ) e
            join ledger l on l.id = e.ledger_id
            join category c on c.id = e.category_id
            left join share s on s.expense_id = e.id and s.member_id = e.me
            left join payment p on p.expense_id = e.id and p.member_id = e.me
            order by e.spent_on desc, e.id desc
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ExpenseExport(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * One expense.
     *
     * @param group null in the personal ledger
     * @param myShare zero for one that is only others'
     * @param paidByMe zero if others paid
     */
    public record Row(
            UUID id,
            LocalDate spentOn,
            String description,
            CategoryView category,
            @Nullable String group,
            Money myShare,
            Money total,
            Money paidByMe) {}

    public void forEach(AccountId account, ExpenseFilter filter, Consumer<Row> action) {
        events.publishEvent(new ExpensesExported(account));
        List<Row> rows = rows(account, filter, null);
        while (!rows.isEmpty()) {
            rows.forEach(action);
            rows = rows.size() < STEP ? List.of() : rows(account, filter, rows.get(rows.size() - 1));
        }
    }

    private List<Row> rows(AccountId account, ExpenseFilter filter, @Nullable Row after) {
        String sql = ROWS.formatted(
                ExpenseConditions.of(filter),
                after == null ? "" : "and (e.spent_on, e.id) < (:day, :id)",
                STEP,
                ExpenseConditions.ledger(filter),
                STEP);
        StatementSpec statement = ExpenseConditions.bind(jdbc.sql(sql), account, filter);
        if (after != null) {
            statement.param("day", after.spentOn()).param("id", after.id());
        }
        return statement.query((row, i) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        UUID ledger = row.getObject("category_ledger", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("spent_on", LocalDate.class),
                row.getString("description"),
                new CategoryView(
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        ledger == null ? null : new LedgerId(ledger),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("icon"),
                        row.getString("colour")),
                row.getString("group_name"),
                Money.of(row.getLong("my_share"), currency),
                Money.of(row.getLong("amount"), currency),
                Money.of(row.getLong("paid_by_me"), currency));
    }
}
