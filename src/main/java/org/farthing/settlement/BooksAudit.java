package org.farthing.settlement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes all stored sums again from the expenses and settlements and compares. A difference is a bug: it is logged and
 * counted in the gauge {@code farthing_books_differences}, for an alert.
 */
@Service
public class BooksAudit {

    private static final Logger log = LoggerFactory.getLogger(BooksAudit.class);

    /** Each movement once, summed, outer-joined with what is stored. */
    private static final String BALANCES = """
            with counted as (
                select e.id, l.settles_in = 'own' and e.converted_currency is not distinct from l.currency as converted,
                       e.currency, e.converted_currency
                from expense e join ledger l on l.id = e.ledger_id where e.deleted_at is null
            ), movement as (
                select p.ledger_id, p.member_id, case when e.converted then e.converted_currency else e.currency end as currency,
                       case when e.converted then p.converted_amount else p.amount end as amount
                from payment p join counted e on e.id = p.expense_id
                union all
                select s.ledger_id, s.member_id, case when e.converted then e.converted_currency else e.currency end,
                       case when e.converted then -s.converted_amount else -s.amount end
                from share s join counted e on e.id = s.expense_id
                union all
                select ledger_id, from_member, currency, amount from settlement where deleted_at is null
                union all
                select ledger_id, to_member, currency, -amount from settlement where deleted_at is null
            ), computed as (
                select ledger_id, member_id, currency, sum(amount) as amount from movement group by 1, 2, 3
            )
            select ledger_id as ledger, member_id as member, 'balance ' || currency as what,
                   coalesce(b.balance, 0) as stored, coalesce(c.amount, 0) as computed
            from computed c full join member_balance b using (ledger_id, member_id, currency)
            where coalesce(b.balance, 0) <> coalesce(c.amount, 0)
            """;

    private static final String MONTHS = """
            with spent as (
                select e.ledger_id, s.member_id, e.spent_on, e.category_id, e.currency, s.amount
                from share s join expense e on e.id = s.expense_id where e.deleted_at is null and s.amount <> 0
                union all
                select ledger_id, '00000000-0000-0000-0000-000000000000', spent_on, category_id, currency, amount
                from expense where deleted_at is null
            ), stored as (
                select ledger_id, coalesce(member_id, '00000000-0000-0000-0000-000000000000') as member_id, month,
                       category_id, currency, total, entries
                from spending_month
            ), computed as (
                select ledger_id, member_id, cast(date_trunc('month', spent_on) as date) as month, category_id, currency,
                       sum(amount) as total, count(*) as entries
                from spent group by 1, 2, 3, 4, 5
            )
            select ledger_id as ledger, member_id as member, 'month ' || month || ' ' || currency as what,
                   coalesce(m.total, 0) as stored, coalesce(c.total, 0) as computed
            from computed c full join stored m using (ledger_id, member_id, month, category_id, currency)
            where coalesce(m.total, 0) <> coalesce(c.total, 0) or coalesce(m.entries, 0) <> coalesce(c.entries, 0)
            """;

    private final JdbcClient jdbc;

    BooksAudit(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        Gauge.builder("farthing.books.differences", this::lastDifferences).register(metrics);
    }

    /** A stored sum that is not what the expenses add up to, in minor units; the member is all zeros where it is the ledger's. */
    public record Difference(UUID ledger, UUID member, String what, long stored, long computed) {}

    /** Compares at one point in time, whatever is written meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Difference> compare() {
        List<Difference> found = new ArrayList<>();
        found.addAll(jdbc.sql(BALANCES).query(Difference.class).list());
        found.addAll(jdbc.sql(MONTHS).query(Difference.class).list());
        found.forEach(difference -> log.error("The books differ: {}", difference));
        return found;
    }

    /** Keeps how many were found where every instance sees it, since only one of them compares. */
    @Transactional
    public void keep(List<Difference> found) {
        jdbc.sql("insert into books_audit (differences) values (?)")
                .param(found.size())
                .update();
    }

    private Number lastDifferences() {
        return jdbc.sql("select differences from books_audit order by checked_at desc limit 1")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
