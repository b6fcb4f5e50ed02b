package org.farthing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the stored sums of a ledger with its rows. */
final class Books {

    private static final String DIFFERING_BALANCES = """
            with counted as (
                select e.*, l.settles_in = 'own' and e.rate is not null as own
                from expense e join ledger l on l.id = e.ledger_id where e.deleted_at is null
            )
            select count(*) from (
                select member_id, currency, sum(paid) as paid, sum(owed) as owed, sum(sent) as sent, sum(received) as received
                from (
                    select p.ledger_id, p.member_id, case when e.own then e.converted_currency else e.currency end as currency,
                           case when e.own then p.converted_amount else p.amount end as paid,
                           0 as owed, 0 as sent, 0 as received
                    from counted e join payment p on p.expense_id = e.id
                    union all
                    select s.ledger_id, s.member_id, case when e.own then e.converted_currency else e.currency end,
                           0, case when e.own then s.converted_amount else s.amount end, 0, 0
                    from counted e join share s on s.expense_id = e.id
                    union all
                    select ledger_id, from_member, currency, 0, 0, amount, 0 from settlement where deleted_at is null
                    union all
                    select ledger_id, to_member, currency, 0, 0, 0, amount from settlement where deleted_at is null
                ) r where ledger_id = :ledger group by member_id, currency
            ) r full join (select * from member_balance where ledger_id = :ledger) b using (member_id, currency)
            where (r.paid, r.owed, r.sent, r.received) is distinct from (b.paid, b.owed, b.sent, b.received)
            """;

    private static final String DIFFERING_MONTHS = """
            select count(*) from (
                select member_id, month, category_id, currency, sum(total) as total, count(*) as entries
                from (
                    select e.ledger_id, s.member_id, date_trunc('month', e.spent_on)::date as month, e.category_id,
                           e.currency, s.amount as total
                    from expense e join share s on s.expense_id = e.id where e.deleted_at is null and s.amount <> 0
                    union all
                    select ledger_id, null, date_trunc('month', spent_on)::date, category_id, currency, amount
                    from expense where deleted_at is null
                ) r where ledger_id = :ledger group by member_id, month, category_id, currency
            ) r full join (select * from spending_month where ledger_id = :ledger) s
                on coalesce(s.member_id, s.ledger_id) = coalesce(r.member_id, :ledger) and s.month = r.month
                and s.category_id = r.category_id and s.currency = r.currency
            where (r.total, r.entries) is distinct from (s.total, s.entries)
            """;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void areRight(LedgerId ledger) {
        assertThat(count(DIFFERING_BALANCES, ledger)).isZero();
        assertThat(count(DIFFERING_MONTHS, ledger)).isZero();
        assertThat(balanceSums(ledger)).isNotEmpty().containsOnly(0L);
    }

    int expenses(LedgerId ledger) {
        return count("select count(*) from expense where ledger_id = :ledger", ledger);
    }

    /** One sum over all members for each currency. */
    private List<Long> balanceSums(LedgerId ledger) {
        return jdbc.sql("select sum(balance) from member_balance where ledger_id = :ledger group by currency")
                .param("ledger", ledger.value())
                .query(Long.class)
                .list();
    }

    private int count(String sql, LedgerId ledger) {
        UUID id = ledger.value();
        return jdbc.sql(sql).param("ledger", id).query(Integer.class).single();
    }
}
