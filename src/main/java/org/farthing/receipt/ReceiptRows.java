package org.farthing.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on receipts. Whatever reads for a person joins that person's membership. */
@Component
class ReceiptRows {

    private static final String MEMBERSHIP =
            " join member m on m.ledger_id = r.ledger_id and m.account_id = :account and m.left_at is null ";

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A receipt and where it is kept. */
    record Row(ReceiptView view, LedgerId ledger, String storageKey, String sha256) {}

    Optional<Row> find(AccountId account, ReceiptId id) {
        return jdbc.sql("select r.* from receipt r" + MEMBERSHIP + "where r.id = :id")
                .param("account", account.value())
                .param("id", id.value())
                .query((row, i) -> row(row))
                .optional();
    }

    List<ReceiptView> of(AccountId account, ExpenseId expense) {
        return jdbc.sql("select r.* from receipt r" + MEMBERSHIP
                        + "where r.expense_id = :expense order by r.created_at, r.id")
                .param("account", account.value())
                .param("expense", expense.value())
                .query((row, i) -> row(row).view())
                .list();
    }

    /** Whether the expense is in the trash; empty if the ledger has no such expense. */
    Optional<Boolean> isTrashed(LedgerId ledger, ExpenseId expense) {
        return jdbc.sql("select deleted_at is not null from expense where ledger_id = ? and id = ?")
                .params(ledger.value(), expense.value())
                .query(Boolean.class)
                .optional();
    }

    Optional<ReceiptId> sameContent(LedgerId ledger, ExpenseId expense, String sha256) {
        return jdbc.sql("select id from receipt where ledger_id = ? and expense_id = ? and sha256 = ?")
                .params(ledger.value(), expense.value(), HexFormat.of().parseHex(sha256))
                .query(UUID.class)
                .optional()
                .map(ReceiptId::new);
    }

    int count(LedgerId ledger, ExpenseId expense) {
        return jdbc.sql("select count(*) from receipt where ledger_id = ? and expense_id = ?")
                .params(ledger.value(), expense.value())
                .query(Integer.class)
                .single();
    }

    void insert(Row row, MemberId createdBy) {
        ReceiptView view = row.view();
        jdbc.sql("insert into receipt (id, ledger_id, expense_id, storage_key, media_type, original_name, size_bytes,"
                        + " sha256, has_thumbnail, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(view.id().value(), row.ledger().value(), view.expense().value(), row.storageKey())
                .params(view.mediaType(), view.originalName(), view.sizeBytes())
                .params(HexFormat.of().parseHex(row.sha256()), view.hasThumbnail(), createdBy.value())
                .params(view.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All of an expense go to another, in the name of the member who takes them there; what that one has stays behind. */
    void move(ExpenseId from, LedgerId ledger, MemberId member, ExpenseId to) {
        jdbc.sql("update receipt r set ledger_id = ?, expense_id = ?, created_by = ? where r.expense_id = ?"
                        + " and not exists (select 1 from receipt o where o.expense_id = ? and o.sha256 = r.sha256)")
                .params(ledger.value(), to.value(), member.value(), from.value(), to.value())
                .update();
    }

    /** @return false if it was gone already */
    boolean delete(LedgerId ledger, ReceiptId id) {
        return jdbc.sql("delete from receipt where ledger_id = ? and id = ?")
                        .params(ledger.value(), id.value())
                        .update()
                == 1;
    }

    Set<String> keys() {
        return new HashSet<>(
                jdbc.sql("select storage_key from receipt").query(String.class).list());
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        ReceiptView view = new ReceiptView(
                new ReceiptId(row.getObject("id", UUID.class)),
                new ExpenseId(row.getObject("expense_id", UUID.class)),
                row.getString("original_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getBoolean("has_thumbnail"),
                createdAt);
        LedgerId ledger = new LedgerId(row.getObject("ledger_id", UUID.class));
        return new Row(
                view, ledger, row.getString("storage_key"), HexFormat.of().formatHex(row.getBytes("sha256")));
    }
}
