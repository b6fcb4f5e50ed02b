package org.farthing.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.ledger.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TrailRows {

    private static final String APPEND = """
            insert into security_event (account_id, happened_at, kind, subject, ledger_id, network, browser)
            select a.id, ?, ?, ?::uuid, ?::uuid, ?, ? from account a where a.id = %s
            """;

    private static final String OF_MEMBER = APPEND.formatted("(select account_id from member where id = ?)");
    private static final String OF_ACCOUNT = APPEND.formatted("?");

    private static final String NEWEST = """
            select e.position, e.happened_at, e.kind, e.network, e.browser, coalesce(l.name, t.name) as about
            from security_event e
            left join (ledger l join member m on m.ledger_id = l.id and m.left_at is null)
              on l.id = e.ledger_id and m.account_id = e.account_id
            left join access_token t on t.id = e.subject and t.account_id = e.account_id
            where e.account_id = ? and e.position < ? order by e.position desc limit ?
            """;

    private final JdbcClient jdbc;

    TrailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened, to whatever account it concerns. */
    record Entry(
            Instant at,
            Kind kind,
            @Nullable UUID subject,
            @Nullable UUID ledger,
            Client client) {}

    /** The transaction counts as over before it is on the disk; a crash right then loses it. */
    void waitForNoDisk() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /** Nothing for an account that does not exist. */
    void append(AccountId account, Entry entry) {
        append(OF_ACCOUNT, account.value(), entry);
    }

    void append(MemberId member, Entry entry) {
        append(OF_MEMBER, member.value(), entry);
    }

    private void append(String sql, UUID whom, Entry entry) {
        jdbc.sql(sql)
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.kind().code())
                .param(entry.subject())
                .param(entry.ledger())
                .param(entry.client().network())
                .param(entry.client().browser())
                .param(whom)
                .update();
    }

    List<TrailLine> before(AccountId account, long position, int most) {
        return jdbc.sql(NEWEST)
                .params(account.value(), position, most)
                .query((row, i) -> line(row))
                .list();
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        Kind kind = Kind.of(row.getString("kind"));
        return new TrailLine(
                row.getLong("position"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                kind.code(),
                kind.icon(),
                row.getString("about"),
                row.getString("network"),
                row.getString("browser"));
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from security_event where happened_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
