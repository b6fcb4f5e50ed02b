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
     * columns to the payments, exactly, in whichever way each product was rounded. Converted amounts count where the
     * balances count them.
     */
    private static final String OF_LEDGERS = """
            with counted as (
                select e.id, e.ledger_id, x.converted,
                       case when x.converted then e.converted_currency else e.currency end as currency,
                       case when x.converted then e.converted_amount else e.amount end as amount
                from ledger l join expense e on e.ledger_id = l.id and e.deleted_at is null
                cross join lateral (
                    select l.settles_in = 'own' and e.converted_currency is not distinct from l.currency as converted
                ) x
                where l.id = any(:ledgers)
            ), several as (
                select p.expense_id from payment p where p.ledger_id = any(:ledgers)
                group by p.expense_id having count(*) > 1
            ), owed as (
                select o.*, sum(o.amount) over (partition by o.id order by o.member_id) as upto
                from (
                    select e.id, s.member_id, case when e.converted then s.converted_amount else s.amount end as amount
                    from several v join counted e on e.id = v.expense_id join share s on s.expense_id = e.id
                ) o
            ), paid as (
                select o.*, sum(o.amount) over (partition by o.id order by o.member_id) as upto
                from (
                    select e.id, p.member_id, case when e.converted then p.converted_amount else p.amount end as amount
                    from several v join counted e on e.id = v.expense_id join payment p on p.expense_id = e.id
                ) o
            ), debt as (
                select e.ledger_id, e.currency, s.member_id as debtor, p.member_id as creditor,
                       sum(case when e.converted then s.converted_amount else s.amount end) as amount
                from counted e join payment p on p.expense_id = e.id join share s on s.expense_id = e.id
                where s.member_id <> p.member_id and e.id not in (select expense_id from several)
                group by e.ledger_id, e.currency, s.member_id, p.member_id
                union all
                select e.ledger_id, e.currency, o.member_id, p.member_id,
                       div(o.upto * p.upto, e.amount) - div((o.upto - o.amount) * p.upto, e.amount)
                       - div(o.upto * (p.upto - p.amount), e.amount)
                       + div((o.upto - o.amount) * (p.upto - p.amount), e.amount)
                from counted e join owed o on o.id = e.id join paid p on p.id = e.id
                where o.member_id <> p.member_id and e.amount <> 0
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
