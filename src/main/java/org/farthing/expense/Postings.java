package org.farthing.expense;

import java.util.List;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.SettlingCurrencyChanged;
import org.farthing.money.Money;
import org.farthing.platform.sql.RoundTrip;
import org.farthing.platform.sql.Update;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the stored sums: the balance of each member, and the spending of each member and of the ledger by month. Every
 * write posts the difference it makes in its own transaction, while it holds the lock of the ledger.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Postings {

    private static final String CLEAR = "update member_balance set paid = 0, owed = 0 where ledger_id = ?";

    /** All expenses of a ledger again, as {@link Posting#add} counts each. */
    private static final String POST_AGAIN = """
            insert into member_balance (ledger_id, member_id, currency, paid, owed)
            select :ledger, m.member_id, m.currency, sum(m.paid), sum(m.owed)
            from (
                select p.member_id, case when c.converted then e.converted_currency else e.currency end as currency,
                       case when c.converted then p.converted_amount else p.amount end as paid, 0 as owed
                from expense e join ledger l on l.id = e.ledger_id join payment p on p.expense_id = e.id
                cross join lateral (select l.settles_in = 'own' and coalesce(e.converted_currency = l.currency, false)
                    as converted) c
                where e.ledger_id = :ledger and e.deleted_at is null
                union all
                select s.member_id, case when c.converted then e.converted_currency else e.currency end,
                       0, case when c.converted then s.converted_amount else s.amount end
                from expense e join ledger l on l.id = e.ledger_id join share s on s.expense_id = e.id
                cross join lateral (select l.settles_in = 'own' and coalesce(e.converted_currency = l.currency, false)
                    as converted) c
                where e.ledger_id = :ledger and e.deleted_at is null
            ) m
            group by m.member_id, m.currency
            on conflict on constraint member_balance_pk do update set paid = excluded.paid, owed = excluded.owed
            """;

    private final JdbcClient jdbc;
    private final RoundTrip roundTrip;

    Postings(JdbcClient jdbc, RoundTrip roundTrip) {
        this.jdbc = jdbc;
        this.roundTrip = roundTrip;
    }

    /** Takes what was there out of the sums and puts in what is there now. */
    void post(LedgerView ledger, List<Entry> before, List<Entry> after) {
        store(Posting.of(ledger, before, after));
    }

    /** Adds a settlement, or takes one back where {@code count} is −1. */
    public void postSettlement(LedgerId ledger, MemberId from, MemberId to, Money amount, int count) {
        store(Posting.ofSettlement(ledger, from, to, Math.multiplyExact(amount.minor(), count), amount.currencyCode()));
    }

    /** Two statements, however many expenses there are. What was sent and received stays as it is. */
    @EventListener
    public void postAgain(SettlingCurrencyChanged event) {
        jdbc.sql(CLEAR).param(event.ledger().value()).update();
        jdbc.sql(POST_AGAIN).param("ledger", event.ledger().value()).update();
    }

    private void store(Posting posting) {
        if (!posting.isNothing()) {
            roundTrip.run(new Update(Posting.STATEMENT, posting.parameters()));
        }
    }
}
