package org.farthing.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads settlements into views. */
@Component
class SettlementQueries {

    private static final String LEDGER_OF = """
            select s.ledger_id from settlement s
            join member m on m.ledger_id = s.ledger_id and m.account_id = ? and m.left_at is null
            where s.id = ?
            """;

    private static final String LEDGERS_OF_BATCH = """
            select distinct s.ledger_id from settlement s
            join member m on m.ledger_id = s.ledger_id and m.account_id = ? and m.left_at is null
            where s.batch = ?
            """;

    private static final String COLUMNS = """
            select s.id, s.version, s.from_member, s.to_member, s.amount, s.currency, s.paid_amount, s.paid_currency, s.paid_on, s.method, s.note,
                   s.created_by, s.created_at, s.deleted_at
            from settlement s
            """;

    private static final String FIND = COLUMNS + " where s.ledger_id = ? and s.id = ?";

    private static final String OF_BATCH = COLUMNS + " where s.ledger_id = ? and s.batch = ? order by s.id";

    private static final String PAGE = COLUMNS + """
             where s.ledger_id = :ledger and s.deleted_at is null
                   and (cast(:at as date) is null or (s.paid_on, s.id) < (cast(:at as date), :id))
             order by s.paid_on desc, s.id desc limit %d
            """;

    private static final String TRASHED = COLUMNS + """
             where s.ledger_id = :ledger and s.deleted_at is not null
                   and (cast(:at as timestamptz) is null or (s.deleted_at, s.id) < (cast(:at as timestamptz), :id))
             order by s.deleted_at desc, s.id desc limit %d
            """;

    private final JdbcClient jdbc;

    SettlementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LedgerId> ledgerOf(AccountId account, SettlementId id) {
        return jdbc.sql(LEDGER_OF)
                .params(account.value(), id.value())
                .query(UUID.class)
                .optional()
                .map(LedgerId::new);
    }

    /** In an order that is the same for all, so that nobody waits for each other in a circle. */
    List<LedgerId> ledgersOfBatch(AccountId account, UUID batch) {
        return jdbc.sql(LEDGERS_OF_BATCH).params(account.value(), batch).query(UUID.class).stream()
                .sorted()
                .map(LedgerId::new)
                .toList();
    }

    Optional<SettlementView> find(LedgerView ledger, SettlementId id) {
        return jdbc.sql(FIND)
                .params(ledger.id().value(), id.value())
                .query((row, i) -> view(ledger, row))
                .optional();
    }

    List<SettlementView> ofBatch(LedgerView ledger, UUID batch) {
        return jdbc.sql(OF_BATCH)
                .params(ledger.id().value(), batch)
                .query((row, i) -> view(ledger, row))
                .list();
    }

    /** The newest first; of the trashed ones those that were trashed last. */
    List<SettlementView> list(LedgerView ledger, boolean trashed, @Nullable SettlementPlace after, int rows) {
        return jdbc.sql((trashed ? TRASHED : PAGE).formatted(rows))
                .param("ledger", ledger.id().value())
                .param("at", after == null ? null : after.at())
                .param("id", after == null ? null : after.id())
                .query((row, i) -> view(ledger, row))
                .list();
    }

    private static SettlementView view(LedgerView ledger, ResultSet row) throws SQLException {
        String method = row.getString("method");
        OffsetDateTime deletedAt = row.getObject("deleted_at", OffsetDateTime.class);
        return new SettlementView(
                new SettlementId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                member(ledger, row.getObject("from_member", UUID.class)),
                member(ledger, row.getObject("to_member", UUID.class)),
                Money.of(row.getLong("amount"), row.getString("currency")),
                Money.of(row.getLong("paid_amount"), row.getString("paid_currency")),
                row.getObject("paid_on", LocalDate.class),
                method == null ? PaymentMethod.UNSAID : new PaymentMethod(method),
                row.getString("note"),
                member(ledger, row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                deletedAt == null ? null : deletedAt.toInstant());
    }

    private static MemberView member(LedgerView ledger, UUID id) {
        return ledger.member(new MemberId(id)).orElseThrow();
    }
}
