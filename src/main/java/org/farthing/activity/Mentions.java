package org.farthing.activity;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.expense.ExpenseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where others mentioned me, in all groups that I am a member of. */
@Service
public class Mentions {

    private static final String MINE = """
            select c.id, c.expense_id, e.description, l.name as group_name, a.name as author, c.created_at, c.body,
                   n.seen_at is null as unseen
            from member m
            join mention n on n.ledger_id = m.ledger_id and n.member_id = m.id
            join comment c on c.id = n.comment_id and c.deleted_at is null
            join expense e on e.ledger_id = c.ledger_id and e.id = c.expense_id and e.deleted_at is null
            join ledger l on l.id = c.ledger_id
            join member a on a.ledger_id = c.ledger_id and a.id = c.author
            where m.account_id = :account and m.left_at is null and c.id < :before and (n.seen_at is null or :seenToo)
            order by c.id desc limit %d
            """;

    private static final String NAMES = """
            select n.member_id, o.name from mention n
            join member o on o.ledger_id = n.ledger_id and o.id = n.member_id
            where n.comment_id = any(?)
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    Mentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, seen ones too. */
    @Transactional(readOnly = true)
    public List<MentionView> of(AccountId account, @Nullable CommentId before, int most) {
        return read(account, before, true, most);
    }

    /** Those that I have not seen yet, the newest first. */
    @Transactional(readOnly = true)
    public List<MentionView> unseen(AccountId account, int most) {
        return unseen(account, null, most);
    }

    /** The same from a place on. */
    @Transactional(readOnly = true)
    public List<MentionView> unseen(AccountId account, @Nullable CommentId before, int most) {
        return read(account, before, false, most);
    }

    private List<MentionView> read(AccountId account, @Nullable CommentId before, boolean seenToo, int most) {
        record Found(
                UUID id,
                UUID expenseId,
                String description,
                String groupName,
                String author,
                OffsetDateTime createdAt,
                String body,
                boolean unseen) {}
        List<Found> found = jdbc.sql(MINE.formatted(most))
                .param("account", account.value())
                .param("before", before == null ? LAST : before.value())
                .param("seenToo", seenToo)
                .query(Found.class)
                .list();
        Map<UUID, String> names = names(found.stream().map(Found::id).toArray(UUID[]::new));
        return found.stream()
                .map(row -> new MentionView(
                        new CommentId(row.id()),
                        new ExpenseId(row.expenseId()),
                        row.description(),
                        row.groupName(),
                        row.author(),
                        row.createdAt().toInstant(),
                        CommentText.segments(row.body(), names::get),
                        row.unseen()))
                .toList();
    }

    private Map<UUID, String> names(UUID[] comments) {
        record Named(UUID memberId, String name) {}
        return comments.length == 0
                ? Map.of()
                : jdbc.sql(NAMES).param(comments).query(Named.class).list().stream()
                        .collect(toMap(Named::memberId, Named::name, (first, second) -> first));
    }
}
