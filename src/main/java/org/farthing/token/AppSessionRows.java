package org.farthing.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of app sessions and their refresh tokens. */
@Component
class AppSessionRows {

    private static final String INSERT = """
            insert into app_session (id, account_id, name, may_write, ledger_id, created_at, renewed_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /** One statement, so that of two who show the same token at once one has it. */
    private static final String USE = """
            with used as (
                update refresh_token set used_at = :now
                where token_hash = :hash and used_at is null and created_at > :oldest
                returning session_id
            )
            update app_session s set renewed_at = :now from used
            where s.id = used.session_id and s.ended_at is null
            returning s.id, s.account_id, s.may_write, s.ledger_id
            """;

    private static final String END_OF_TOKEN = """
            update app_session set ended_at = ?
            where id = (select session_id from refresh_token where token_hash = ?) and ended_at is null
            """;

    private static final String OF_ACCOUNT = """
            select id, name, may_write, ledger_id, created_at, renewed_at from app_session
            where account_id = ? and ended_at is null and renewed_at > ? order by renewed_at desc, id
            """;

    private final JdbcClient jdbc;

    AppSessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, AppSessionView session) {
        jdbc.sql(INSERT)
                .params(
                        session.id(),
                        account.value(),
                        session.name(),
                        session.grant().mayWrite())
                .param(AccessTokenRows.value(session.grant().ledger()))
                .param(AccessTokenRows.at(session.createdAt()))
                .param(AccessTokenRows.at(session.renewedAt()))
                .update();
    }

    void insertRefreshToken(UUID session, byte[] hash, Instant now) {
        jdbc.sql("insert into refresh_token (token_hash, session_id, created_at) values (?, ?, ?)")
                .params(hash, session, AccessTokenRows.at(now))
                .update();
    }

    Optional<TokenHolder> use(byte[] hash, Instant now, Instant oldest) {
        return jdbc.sql(USE)
                .param("now", AccessTokenRows.at(now))
                .param("hash", hash)
                .param("oldest", AccessTokenRows.at(oldest))
                .query((row, i) -> new TokenHolder(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        AccessTokenRows.grant(row)))
                .optional();
    }

    /** Stands by itself: whatever becomes of the request that shows the token again, the session is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void endSessionOf(byte[] hash, Instant now) {
        jdbc.sql(END_OF_TOKEN).params(AccessTokenRows.at(now), hash).update();
    }

    List<AppSessionView> of(AccountId account, Instant renewedAfter) {
        return jdbc.sql(OF_ACCOUNT)
                .params(account.value(), AccessTokenRows.at(renewedAfter))
                .query((row, i) -> new AppSessionView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        AccessTokenRows.grant(row),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("renewed_at").toInstant()))
                .list();
    }

    boolean end(AccountId account, UUID session, Instant now) {
        return jdbc.sql("update app_session set ended_at = ? where id = ? and account_id = ? and ended_at is null")
                        .params(AccessTokenRows.at(now), session, account.value())
                        .update()
                > 0;
    }

    void endAll(AccountId account, Instant now) {
        jdbc.sql("update app_session set ended_at = ? where account_id = ? and ended_at is null")
                .params(AccessTokenRows.at(now), account.value())
                .update();
    }

    void deleteRenewedBefore(Instant oldest) {
        jdbc.sql("delete from app_session where renewed_at < ?")
                .param(AccessTokenRows.at(oldest))
                .update();
    }
}
