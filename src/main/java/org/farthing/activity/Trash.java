package org.farthing.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.web.IconSprite;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was deleted in a ledger and can still be restored: expenses and payments. */
@Service
public class Trash {

    /** How long what was deleted is kept at least. */
    public static final Duration KEPT = Duration.ofDays(30);

    static final int PAGE = 50;

    /** What was trashed before there was a record has nobody who did it. */
    private static final String TRASHED = """
            select t.*, (select a.actor from activity a
                         where a.ledger_id = :ledger and a.subject = t.id and a.verb = any(t.verbs)
                         order by a.position desc limit 1) as actor
            from (
                select 'expense' as kind, array['expense.trashed', 'expense.shared', 'expense.withdrawn'] as verbs, e.id, e.deleted_at, e.amount, e.currency, e.description,
                       null::uuid as from_member, null::uuid as to_member, %s as counts
                from expense e
                where e.ledger_id = :ledger and e.deleted_at is not null and (e.deleted_at, e.id) < (:at, :id)
                union all
                select 'settlement', array['settlement.trashed'], s.id, s.deleted_at, s.amount, s.currency, null, s.from_member, s.to_member, false
                from settlement s
                where s.ledger_id = :ledger and s.deleted_at is not null and (s.deleted_at, s.id) < (:at, :id)
                order by deleted_at desc, id desc limit :most
            ) t
            order by t.deleted_at desc, t.id desc
            """.formatted(TrashPurge.COUNTS_WHERE_IT_WENT);

    private final Ledgers ledgers;
    private final ActivityLines lines;
    private final IconSprite icons;
    private final JdbcClient jdbc;

    Trash(Ledgers ledgers, ActivityLines lines, IconSprite icons, JdbcClient jdbc) {
        this.ledgers = ledgers;
        this.lines = lines;
        this.icons = icons;
        this.jdbc = jdbc;
    }

    /**
     * @param place the last of the page before, or null for the first page
     * @throws org.farthing.platform.NotFoundException for whoever is no member
     */
    @Transactional(readOnly = true)
    public TrashPage page(AccountView reader, LedgerId id, @Nullable TrashPlace place, Locale locale) {
        return page(reader, id, place, PAGE, locale);
    }

    /** The same with as many lines a page as asked for. */
    @Transactional(readOnly = true)
    public TrashPage page(AccountView reader, LedgerId id, @Nullable TrashPlace place, int most, Locale locale) {
        LedgerView ledger = ledgers.find(reader.id(), id);
        Words words = lines.words(reader, ledger, List.of(), locale);
        TrashPlace from = place == null ? TrashPlace.TOP : place;
        List<TrashLine> found = jdbc.sql(TRASHED)
                .param("most", most + 1)
                .param("ledger", id.value())
                .param("at", from.deletedAt().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .query((row, i) -> line(row, words))
                .list();
        List<TrashLine> shown = found.subList(0, Math.min(found.size(), most));
        boolean more = found.size() > most;
        TrashLine last = more ? shown.get(most - 1) : null;
        return new TrashPage(ledger, shown, last == null ? null : new TrashPlace(last.deletedAt(), last.id()));
    }

    private TrashLine line(ResultSet row, Words words) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean expense = row.getString("kind").equals("expense");
        boolean counts = row.getBoolean("counts");
        Instant deletedAt = row.getObject("deleted_at", OffsetDateTime.class).toInstant();
        String title = expense
                ? Words.isolated(row.getString("description"))
                : words.say(
                        "settlement.line",
                        words.name(row.getObject("from_member", UUID.class)),
                        words.name(row.getObject("to_member", UUID.class)));
        Money amount = Money.of(row.getLong("amount"), row.getString("currency"));
        return new TrashLine(
                id,
                deletedAt,
                icons.url(expense ? "receipt" : "arrow-left-right"),
                title,
                expense ? "/expenses/" + id : null,
                amount,
                words.money(amount),
                deleted(row.getObject("actor", UUID.class), deletedAt, words),
                counts
                        ? words.say("trash.counts")
                        : words.say("trash.until", words.date(words.day(deletedAt.plus(KEPT)))),
                !counts,
                (expense ? "/expenses/" : "/settlements/") + id + "/restoration");
    }

    private static String deleted(@Nullable UUID actor, Instant deletedAt, Words words) {
        String day = words.date(words.day(deletedAt));
        return actor == null
                ? words.say("trash.deleted", day)
                : words.say("trash.deletedBy", words.actor(new MemberId(actor)), day);
    }
}
