package org.farthing.recurring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.expense.DraftJson;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rules, for members of their ledger only, and keeps which days are done with. */
@Component
class RuleQueries {

    static final int PREVIEW = 3;

    private static final String RULES = """
            select r.*, l.name as ledger_name, l.kind as ledger_kind,
                   m.role <> 'viewer' and l.archived_at is null as writable,
                   c.id as category_id, c.ledger_id as category_ledger, c.code, c.name, c.icon, c.colour,
                   (select count(*) from recurring_occurrence o
                    where o.rule_id = r.id and o.expense_id is not null) as made
            from recurring_rule r
            join ledger l on l.id = r.ledger_id
            join member m on m.ledger_id = r.ledger_id and m.account_id = :account and m.left_at is null
            join category c on c.id = cast(r.template ->> 'category' as uuid)
            """;

    private static final String IN_ORDER = " order by r.state = 'ended', r.due_at nulls last, r.id";

    private static final String SOON = " where r.state = 'active' and r.due_at < :moment"
            + " and (cast(:ledger as uuid) is null or r.ledger_id = :ledger) order by r.due_at, r.id limit %d";

    private static final String OF_EXPENSE =
            " where r.id = (select o.rule_id from recurring_occurrence o where o.expense_id = :expense)";

    private static final String DUE =
            "select id, ledger_id, author_id from recurring_rule where state = 'active' and due_at <= ?";

    private final JdbcClient jdbc;

    RuleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is still going on first, by the next day. */
    List<RuleView> of(AccountId account) {
        return rules(account, IN_ORDER).query(RuleQueries::view).list();
    }

    /** What comes before that moment, in all ledgers or in one, the next first, at most as many as asked for. */
    List<RuleView> before(AccountId account, @Nullable LedgerId ledger, Instant moment, int most) {
        return rules(account, SOON.formatted(most))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("ledger", ledger == null ? null : ledger.value())
                .query(RuleQueries::view)
                .list();
    }

    List<RuleView> in(AccountId account, LedgerId ledger) {
        return rules(account, " where r.ledger_id = :ledger" + IN_ORDER)
                .param("ledger", ledger.value())
                .query(RuleQueries::view)
                .list();
    }

    Optional<RuleView> find(AccountId account, RuleId id) {
        return rules(account, " where r.id = :id")
                .param("id", id.value())
                .query(RuleQueries::view)
                .optional();
    }

    Optional<RuleView> thatMade(AccountId account, ExpenseId expense) {
        return rules(account, OF_EXPENSE)
                .param("expense", expense.value())
                .query(RuleQueries::view)
                .optional();
    }

    private JdbcClient.StatementSpec rules(AccountId account, String rest) {
        return jdbc.sql(RULES + rest).param("account", account.value());
    }

    /** A rule that is due, and whose turn it is to record in whose ledger. */
    record Due(RuleId rule, LedgerId ledger, AccountId author) {}

    /** The longest due first, at most as many as asked for. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql(DUE + " order by due_at, id limit ?")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query(RuleQueries::due)
                .list();
    }

    Optional<Due> due(Instant now, RuleId rule) {
        return jdbc.sql(DUE + " and id = ?")
                .params(now.atOffset(ZoneOffset.UTC), rule.value())
                .query(RuleQueries::due)
                .optional();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new RuleId(row.getObject("id", UUID.class)),
                new LedgerId(row.getObject("ledger_id", UUID.class)),
                new AccountId(row.getObject("author_id", UUID.class)));
    }

    /** @return false if the day of the rule is done with already */
    boolean claim(RuleId rule, LedgerId ledger, LocalDate day, @Nullable ExpenseId expense) {
        return jdbc.sql("insert into recurring_occurrence (rule_id, occurs_on, ledger_id, expense_id)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(rule.value(), day, ledger.value())
                        .param(expense == null ? null : expense.value())
                        .update()
                == 1;
    }

    /** The last day that is done with. */
    Optional<LocalDate> lastDone(RuleId rule) {
        return Optional.ofNullable(jdbc.sql("select max(occurs_on) from recurring_occurrence where rule_id = ?")
                .param(rule.value())
                .query(LocalDate.class)
                .single());
    }

    private static RuleView view(ResultSet row, int number) throws SQLException {
        Rhythm rhythm = new Rhythm(
                RhythmUnit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                row.getInt("every"),
                row.getObject("starts_on", LocalDate.class),
                row.getBoolean("last_day"),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("times", Integer.class));
        RuleState state = RuleState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        boolean group = row.getString("ledger_kind").equals("group");
        LocalDate day = rhythm.start();
        return new RuleView(
                new RuleId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new LedgerId(row.getObject("ledger_id", UUID.class)),
                row.getString("ledger_name"),
                group,
                row.getBoolean("writable"),
                rhythm,
                state,
                reason(row),
                state == RuleState.ENDED
                        ? List.of()
                        : rhythm.daysFrom(row.getInt("next_index"))
                                .limit(PREVIEW)
                                .toList(),
                DraftJson.read(row.getString("template"), day),
                nextTemplate(row, day),
                category(row),
                row.getInt("made"));
    }

    private static RuleView.@Nullable Reason reason(ResultSet row) throws SQLException {
        String key = row.getString("stopped_key");
        String argument = row.getString("stopped_argument");
        return key == null ? null : new RuleView.Reason(key, argument == null ? "" : argument);
    }

    private static @Nullable ExpenseDraft nextTemplate(ResultSet row, LocalDate day) throws SQLException {
        String json = row.getString("next_template");
        return json == null ? null : DraftJson.read(json, day);
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        UUID ledger = row.getObject("category_ledger", UUID.class);
        return new CategoryView(
                new CategoryId(row.getObject("category_id", UUID.class)),
                ledger == null ? null : new LedgerId(ledger),
                row.getString("code"),
                row.getString("name"),
                row.getString("icon"),
                row.getString("colour"));
    }
}
