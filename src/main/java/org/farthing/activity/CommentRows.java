package org.farthing.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on comments. Their identifiers sort by the time they were made. */
@Component
class CommentRows {

    private static final String SHOWN = """
            select c.id, a.name, c.author, c.body, c.created_at, c.edited_at, n.comment_id is not null as unseen
            from comment c
            join member a on a.ledger_id = c.ledger_id and a.id = c.author
            left join mention n on n.comment_id = c.id and n.member_id = :me and n.seen_at is null
            where c.ledger_id = :ledger and c.expense_id = :expense and c.deleted_at is null
            """;

    private static final String STORED = """
            select c.ledger_id, c.expense_id, c.author, c.body, c.deleted_at is not null as deleted from comment c
            join member m on m.ledger_id = c.ledger_id and m.account_id = ? and m.left_at is null
            where c.id = ?
            """;

    /** Whoever was mentioned before an edit and still is has seen it, or not, as before. */
    private static final String MENTION = """
            insert into mention (comment_id, ledger_id, member_id)
            select ?, ?, n.member_id from unnest(?::uuid[]) as n (member_id)
            on conflict on constraint mention_pk do nothing
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    CommentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment as it is stored. */
    record Stored(LedgerId ledger, ExpenseId expense, MemberId author, String body, boolean deleted) {}

    /** The newest first. */
    List<CommentView> of(LedgerView ledger, ExpenseId expense, @Nullable CommentId before, int most) {
        return shown(ledger, expense, " and c.id < :before order by c.id desc limit " + most)
                .param("before", before == null ? LAST : before.value())
                .query((row, i) -> view(row, ledger))
                .list();
    }

    Optional<CommentView> one(LedgerView ledger, ExpenseId expense, CommentId id) {
        return shown(ledger, expense, " and c.id = :id")
                .param("id", id.value())
                .query((row, i) -> view(row, ledger))
                .optional();
    }

    private JdbcClient.StatementSpec shown(LedgerView ledger, ExpenseId expense, String rest) {
        return jdbc.sql(SHOWN + rest)
                .param("me", ledger.me().id().value())
                .param("ledger", ledger.id().value())
                .param("expense", expense.value());
    }

    private static CommentView view(ResultSet row, LedgerView ledger) throws SQLException {
        String body = row.getString("body");
        return new CommentView(
                new CommentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("edited_at") != null,
                CommentText.segments(body, ledger),
                CommentText.typed(body, ledger),
                row.getObject("author", UUID.class).equals(ledger.me().id().value()),
                row.getBoolean("unseen"));
    }

    Optional<Stored> find(AccountId account, CommentId id) {
        return jdbc.sql(STORED)
                .params(account.value(), id.value())
                .query((row, i) -> new Stored(
                        new LedgerId(row.getObject("ledger_id", UUID.class)),
                        new ExpenseId(row.getObject("expense_id", UUID.class)),
                        new MemberId(row.getObject("author", UUID.class)),
                        row.getString("body"),
                        row.getBoolean("deleted")))
                .optional();
    }

    void insert(LedgerView ledger, ExpenseId expense, CommentId id, String body, Instant now) {
        jdbc.sql("insert into comment (id, ledger_id, expense_id, author, body, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), ledger.id().value(), expense.value())
                .params(ledger.me().id().value(), body, utc(now))
                .update();
    }

    void update(CommentId id, String body, Instant now) {
        jdbc.sql("update comment set body = ?, edited_at = ? where id = ?")
                .params(body, utc(now), id.value())
                .update();
    }

    /** Nobody is told of what they wrote themselves. */
    void mention(LedgerView ledger, CommentId id, Collection<MemberId> members) {
        UUID[] others = members.stream()
                .filter(member -> !member.equals(ledger.me().id()))
                .map(MemberId::value)
                .toArray(UUID[]::new);
        jdbc.sql("delete from mention where comment_id = ? and member_id <> all(?)")
                .params(id.value(), others)
                .update();
        jdbc.sql(MENTION).params(id.value(), ledger.id().value(), others).update();
    }

    void see(MemberId member, List<CommentId> comments, Instant now) {
        jdbc.sql("update mention set seen_at = ? where member_id = ? and comment_id = any(?) and seen_at is null")
                .params(utc(now), member.value())
                .param(comments.stream().map(CommentId::value).toArray(UUID[]::new))
                .update();
    }

    void delete(CommentId id, Instant now) {
        jdbc.sql("update comment set deleted_at = ? where id = ?")
                .params(utc(now), id.value())
                .update();
    }

    void restore(CommentId id) {
        jdbc.sql("update comment set deleted_at = null where id = ?")
                .param(id.value())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
