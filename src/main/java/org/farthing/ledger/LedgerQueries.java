package org.farthing.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.platform.sql.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads ledgers with their members in one statement. */
@Component
class LedgerQueries {

    private static final String LEDGER = "select * from ledger_member where id = ? order by position, member_id";

    /** Sees the members as they are when the lock is there, not as they were before it waited. */
    private static final String LOCKED = "select * from locked_ledger(?) order by position, member_id";

    private static final String MINE = """
            select l.id, l.kind, l.name, l.currency, m.id as me,
                   m.role <> 'viewer' and l.archived_at is null as writable,
                   l.archived_at is not null as archived,
                   (select count(*) from member o where o.ledger_id = l.id and o.left_at is null) as members
            from member m join ledger l on l.id = m.ledger_id
            where m.account_id = ? and m.left_at is null
            order by l.kind desc, l.archived_at is not null, l.created_at, l.id
            """;

    private static final RowMapperResultSetExtractor<Row> ROWS = new RowMapperResultSetExtractor<>(Row::of);

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LedgerSummary> of(AccountId account) {
        return jdbc.sql(MINE)
                .param(account.value())
                .query((row, i) -> summary(row))
                .list();
    }

    Optional<LedgerView> find(AccountId account, LedgerId ledger) {
        return view(LEDGER, account, ledger);
    }

    /** Waits for every other write to this ledger to end, and holds off the next until this transaction ends. */
    Optional<LedgerView> lock(AccountId account, LedgerId ledger) {
        return view(LOCKED, account, ledger);
    }

    /**
     * The lock alone, for somebody who is no member yet.
     *
     * @return false if the ledger is archived, or was deleted meanwhile
     */
    boolean lock(LedgerId ledger) {
        return jdbc.sql("select archived_at is null from ledger where id = ? for update")
                .param(ledger.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The statement that locks and reads, for somebody who sends it together with another one. */
    Query<Optional<LedgerView>> locking(AccountId account, LedgerId ledger) {
        return new Query<>(LOCKED, List.of(ledger.value()), rows -> view(account, ROWS.extractData(rows)));
    }

    private Optional<LedgerView> view(String sql, AccountId account, LedgerId ledger) {
        return view(account, jdbc.sql(sql).param(ledger.value()).query(ROWS));
    }

    private record Row(LedgerView withoutMe, MemberView member, boolean merged) {

        static Row of(ResultSet row, int number) throws SQLException {
            MemberView member = LedgerQueries.member(row);
            return new Row(ledger(row, member), member, row.getObject("merged_into") != null);
        }
    }

    private static Optional<LedgerView> view(AccountId account, List<Row> rows) {
        List<MemberView> members =
                rows.stream().filter(row -> !row.merged()).map(Row::member).toList();
        List<MemberView> merged =
                rows.stream().filter(Row::merged).map(Row::member).toList();
        return members.stream()
                .filter(member -> account.equals(member.account()) && !member.former())
                .findFirst()
                .map(me -> withMembers(rows.get(0).withoutMe(), members, merged, me));
    }

    private static LedgerView withMembers(
            LedgerView ledger, List<MemberView> members, List<MemberView> merged, MemberView me) {
        return new LedgerView(
                ledger.id(),
                ledger.kind(),
                ledger.name(),
                ledger.currency(),
                ledger.archived(),
                members,
                merged,
                me,
                ledger.settlesIn(),
                ledger.simplify());
    }

    private static LedgerView ledger(ResultSet row, MemberView member) throws SQLException {
        return new LedgerView(
                new LedgerId(row.getObject("id", UUID.class)),
                LedgerKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                row.getObject("archived_at") != null,
                List.of(),
                List.of(),
                member,
                SettlesIn.valueOf(row.getString("settles_in").toUpperCase(Locale.ROOT)),
                row.getBoolean("simplify"));
    }

    private static MemberView member(ResultSet row) throws SQLException {
        return new MemberView(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("member_name"),
                account(row.getObject("account_id", UUID.class)),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getLong("weight"),
                row.getObject("left_at") != null);
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static LedgerSummary summary(ResultSet row) throws SQLException {
        return new LedgerSummary(
                new LedgerId(row.getObject("id", UUID.class)),
                LedgerKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                new MemberId(row.getObject("me", UUID.class)),
                row.getBoolean("writable"),
                row.getBoolean("archived"),
                row.getInt("members"));
    }
}
