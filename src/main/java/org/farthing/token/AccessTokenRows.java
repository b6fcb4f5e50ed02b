package org.farthing.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of access tokens. */
@Component
class AccessTokenRows {

    private static final String INSERT = """
            insert into access_token (id, account_id, name, token_hash, may_write, ledger_id, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_ACCOUNT = """
            select t.id, t.name, t.may_write, t.ledger_id, l.name as ledger_name, t.created_at, t.expires_at, t.last_used_at
            from access_token t
            left join (ledger l join member m on m.ledger_id = l.id and m.left_at is null)
              on l.id = t.ledger_id and m.account_id = t.account_id
            where t.account_id = ? order by t.created_at desc, t.id desc
            """;

    private static final String BY_HASH = """
            select id, account_id, may_write, ledger_id, last_used_at from access_token
            where token_hash = ? and (expires_at is null or expires_at > ?)
            """;

    private final JdbcClient jdbc;

    AccessTokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token as it is found by its hash. */
    record Found(TokenHolder holder, @Nullable Instant lastUsedAt) {}

    void insert(AccountId account, AccessTokenView token, byte[] hash) {
        jdbc.sql(INSERT)
                .params(
                        token.id(),
                        account.value(),
                        token.name(),
                        hash,
                        token.grant().mayWrite())
                .param(value(token.grant().ledger()))
                .param(at(token.createdAt()))
                .param(token.expiresAt() == null ? null : at(token.expiresAt()))
                .update();
    }

    long count(AccountId account) {
        return jdbc.sql("select count(*) from access_token where account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    List<AccessTokenView> of(AccountId account) {
        return jdbc.sql(OF_ACCOUNT)
                .param(account.value())
                .query((row, i) -> new AccessTokenView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        grant(row),
                        row.getString("ledger_name"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row, "expires_at"),
                        instant(row, "last_used_at")))
                .list();
    }

    Optional<Found> find(byte[] hash, Instant now) {
        return jdbc.sql(BY_HASH)
                .params(hash, at(now))
                .query((row, i) -> new Found(
                        new TokenHolder(
                                row.getObject("id", UUID.class),
                                new AccountId(row.getObject("account_id", UUID.class)),
                                grant(row)),
                        instant(row, "last_used_at")))
                .optional();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update access_token set last_used_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    boolean delete(AccountId account, UUID id) {
        return jdbc.sql("delete from access_token where id = ? and account_id = ?")
                        .params(id, account.value())
                        .update()
                > 0;
    }

    static Grant grant(ResultSet row) throws SQLException {
        UUID ledger = row.getObject("ledger_id", UUID.class);
        return new Grant(row.getBoolean("may_write"), ledger == null ? null : new LedgerId(ledger));
    }

    static @Nullable UUID value(@Nullable LedgerId ledger) {
        return ledger == null ? null : ledger.value();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
