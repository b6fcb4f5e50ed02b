package org.farthing.settlement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.ledger.LedgerId;
import org.farthing.settlement.SettleUpPlan.Transfer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each two members owe each other, from what they shared and paid each other: nobody pays for a debt they had no
 * part in. Per member these debts add up to exactly the balance.
 */
@Component
class PairDebts {

    /**
     * With one payer, a share is owed to that payer. With several, each share is owed to them in proportion to what they
     * paid: with the shares and the payments each added up in the order of the members, the debt between two of them is
     * what the rounded products of the running totals leave between their borders. So rows add up to the shares and
     * columns to the payments, exactly, in whichever way each product was rounded.
     */
    private static final String OF_LEDGERS = """
            with several as (
                select p.expense_id from payment p where p.ledger_id = any(:ledgers)
                group by p.expense_id having count(*) > 1
            ), owed as (
                select s.expense_id, s.member_id, s.amount,
                       sum(s.amount) over (partition by s.expense_id order by s.member_id) as upto
                from share s where s.expense_id in (select expense_id from several)
            ), paid as (
                select p.expense_id, p.member_id, p.amount,
                       sum(p.amount) over (partition by p.expense_id order by p.member_id) as upto
                from payment p where p.expense_id in (select expense_id from several)
            ), debt as (
                select e.ledger_id, e.currency, s.member_id as debtor, p.member_id as creditor, sum(s.amount) as amount
                from expense e join payment p on p.expense_id = e.id join share s on s.expense_id = e.id
                where e.ledger_id = any(:ledgers) and e.deleted_at is null and s.member_id <> p.member_id
                  and not exists (select 1 from several v where v.expense_id = e.id)
                group by e.ledger_id, e.currency, s.member_id, p.member_id
                union all
                select e.ledger_id, e.currency, o.member_id, p.member_id,
                       div(o.upto * p.upto, e.amount) - div((o.upto - o.amount) * p.upto, e.amount)
                       - div(o.upto * (p.upto - p.amount), e.amount)
                       + div((o.upto - o.amount) * (p.upto - p.amount), e.amount)
                from expense e join owed o on o.expense_id = e.id join paid p on p.expense_id = e.id
                where e.deleted_at is null and o.member_id <> p.member_id
                union all
                select s.ledger_id, s.currency, s.from_member, s.to_member, -s.amount
                from settlement s where s.ledger_id = any(:ledgers) and s.deleted_at is null
            )
            select ledger_id, currency, least(debtor, creditor) as one, greatest(debtor, creditor) as other,
                   sum(case when debtor < creditor then amount else -amount end) as minor
            from debt group by 1, 2, 3, 4
            having sum(case when debtor < creditor then amount else -amount end) <> 0
            order by 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;

    PairDebts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By ledger and currency, in a fixed order; only debts that are open. One statement, however many ledgers. */
    Map<LedgerId, Map<String, List<Transfer>>> of(List<LedgerId> ledgers) {
        record Row(UUID ledgerId, String currency, UUID one, UUID other, long minor) {
            Transfer transfer() {
                return minor > 0 ? new Transfer(one, other, minor) : new Transfer(other, one, -minor);
            }
        }
        if (ledgers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(OF_LEDGERS)
                .param("ledgers", ledgers.stream().map(LedgerId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new LedgerId(row.ledgerId()),
                        Collectors.groupingBy(
                                Row::currency, TreeMap::new, Collectors.mapping(Row::transfer, Collectors.toList()))));
    }
}
