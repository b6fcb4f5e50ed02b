package org.farthing.expense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Split;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Allocation;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one expense with its payments and shares. */
@Component
class ExpenseQueries {

    private static final String LEDGER_OF = """
            select e.ledger_id from expense e
            join member m on m.ledger_id = e.ledger_id and m.account_id = ? and m.left_at is null
            where e.id = ?
            """;

    private static final String ONE = """
            select e.*, c.ledger_id as category_ledger, c.code, c.name, c.icon, c.colour,
                   array(select p.member_id from payment p where p.expense_id = e.id order by p.member_id) as payers,
                   array(select p.amount from payment p where p.expense_id = e.id order by p.member_id) as paid,
                   array(select s.member_id from share s where s.expense_id = e.id order by s.member_id) as sharers,
                   array(select s.amount from share s where s.expense_id = e.id order by s.member_id) as owed
            from expense e join category c on c.id = e.category_id
            where e.ledger_id = ? and e.id = ?
            """;

    private final JdbcClient jdbc;

    ExpenseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ledger of an expense, for a member of it only. */
    Optional<LedgerId> ledgerOf(AccountId account, ExpenseId expense) {
        return jdbc.sql(LEDGER_OF)
                .params(account.value(), expense.value())
                .query(UUID.class)
                .optional()
                .map(LedgerId::new);
    }

    /** In one statement, so that the version never belongs to other parts than those that are shown. */
    Optional<ExpenseView> find(LedgerView ledger, ExpenseId expense) {
        return jdbc.sql(ONE)
                .params(ledger.id().value(), expense.value())
                .query((row, i) -> view(ledger, row))
                .optional();
    }

    private static ExpenseView view(LedgerView ledger, ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        List<PartView> shares = parts(ledger, row, "sharers", "owed", currency);
        return new ExpenseView(
                new ExpenseId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                ledger,
                ExpenseKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Money.of(row.getLong("amount"), currency),
                row.getObject("spent_on", LocalDate.class),
                category(row),
                row.getString("description"),
                row.getString("notes"),
                parts(ledger, row, "payers", "paid", currency),
                shares,
                split(row, shares),
                row.getBigDecimal("rate"),
                converted(row),
                turn(row),
                member(ledger, row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getObject("deleted_at") != null);
    }

    private static Split split(ResultSet row, List<PartView> shares) throws SQLException {
        String typed = row.getString("split_input");
        return typed == null
                ? new Equal(shares.stream().map(share -> share.member().id()).toList())
                : SplitJson.read(SplitMode.valueOf(row.getString("split_mode").toUpperCase(Locale.ROOT)), typed);
    }

    private static @Nullable Money converted(ResultSet row) throws SQLException {
        String currency = row.getString("converted_currency");
        return currency == null ? null : Money.of(row.getLong("converted_amount"), currency);
    }

    private static long turn(ResultSet row) throws SQLException {
        long turn = row.getLong("turn");
        return row.wasNull() ? Allocation.turn(row.getObject("id", UUID.class)) : turn;
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        return new CategoryView(
                new CategoryId(row.getObject("category_id", UUID.class)),
                ledgerId(row.getObject("category_ledger", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("icon"),
                row.getString("colour"));
    }

    private static @Nullable LedgerId ledgerId(@Nullable UUID id) {
        return id == null ? null : new LedgerId(id);
    }

    /** In the order of the ledger's members, so that a page always reads the same. */
    private static List<PartView> parts(LedgerView ledger, ResultSet row, String who, String what, String currency)
            throws SQLException {
        List<UUID> members = List.of((UUID[]) row.getArray(who).getArray());
        Long[] amounts = (Long[]) row.getArray(what).getArray();
        return ledger.members().stream()
                .filter(member -> members.contains(member.id().value()))
                .map(member -> new PartView(
                        member, Money.of(amounts[members.indexOf(member.id().value())], currency)))
                .toList();
    }

    private static MemberView member(LedgerView ledger, UUID id) {
        return ledger.member(new MemberId(id)).orElseThrow();
    }
}
