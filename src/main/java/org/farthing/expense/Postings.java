package org.farthing.expense;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.SettlingCurrencyChanged;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
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

    /** Both in one statement, as others wait for the ledger meanwhile. */
    private static final String POST = """
            with balances as (
                insert into member_balance as b (ledger_id, member_id, currency, paid, owed, sent, received)
                select ?, n.member_id, n.currency, n.paid, n.owed, n.sent, n.received
                from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                    as n (member_id, currency, paid, owed, sent, received)
                on conflict on constraint member_balance_pk do update set paid = b.paid + excluded.paid,
                    owed = b.owed + excluded.owed, sent = b.sent + excluded.sent,
                    received = b.received + excluded.received
            )
            insert into spending_month as s (ledger_id, member_id, month, category_id, currency, total, entries)
            select ?, n.member_id, n.month, n.category_id, n.currency, n.total, n.entries
            from unnest(?::uuid[], ?::date[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[])
                as n (member_id, month, category_id, currency, total, entries)
            on conflict on constraint spending_month_uq do update set
                total = s.total + excluded.total, entries = s.entries + excluded.entries
            """;

    private static final String CLEAR = "update member_balance set paid = 0, owed = 0 where ledger_id = ?";

    /** All expenses of a ledger again, as {@link Sums#add} counts each. */
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

    Postings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what was there out of the sums and puts in what is there now. */
    void post(LedgerView ledger, List<Entry> before, List<Entry> after) {
        Sums sums = new Sums();
        before.forEach(entry -> sums.add(entry, entry.isConvertedIn(ledger), -1));
        after.forEach(entry -> sums.add(entry, entry.isConvertedIn(ledger), 1));
        store(ledger.id(), sums);
    }

    /** Adds a settlement, or takes one back where {@code count} is −1. */
    public void postSettlement(LedgerId ledger, MemberId from, MemberId to, Money amount, int count) {
        Sums sums = new Sums();
        long minor = Math.multiplyExact(amount.minor(), count);
        sums.balance(from.value(), amount.currencyCode())[2] += minor;
        sums.balance(to.value(), amount.currencyCode())[3] += minor;
        store(ledger, sums);
    }

    /** Two statements, however many expenses there are. What was sent and received stays as it is. */
    @EventListener
    public void postAgain(SettlingCurrencyChanged event) {
        jdbc.sql(CLEAR).param(event.ledger().value()).update();
        jdbc.sql(POST_AGAIN).param("ledger", event.ledger().value()).update();
    }

    private void store(LedgerId ledger, Sums sums) {
        Map<BalanceKey, long[]> balances = sums.changedBalances();
        Map<MonthKey, long[]> months = sums.changedMonths();
        if (balances.isEmpty() && months.isEmpty()) {
            return;
        }
        jdbc.sql(POST)
                .params(
                        ledger.value(),
                        balances.keySet().stream().map(BalanceKey::member).toArray(UUID[]::new),
                        balances.keySet().stream().map(BalanceKey::currency).toArray(String[]::new),
                        column(balances, 0),
                        column(balances, 1),
                        column(balances, 2),
                        column(balances, 3))
                .params(
                        ledger.value(),
                        months.keySet().stream().map(MonthKey::member).toArray(UUID[]::new),
                        months.keySet().stream()
                                .map(key -> Date.valueOf(key.month()))
                                .toArray(Date[]::new),
                        months.keySet().stream().map(MonthKey::category).toArray(UUID[]::new),
                        months.keySet().stream().map(MonthKey::currency).toArray(String[]::new),
                        column(months, 0),
                        column(months, 1))
                .update();
    }

    private static Long[] column(Map<?, long[]> sums, int index) {
        return sums.values().stream().map(row -> row[index]).toArray(Long[]::new);
    }

    private record BalanceKey(UUID member, String currency) implements Comparable<BalanceKey> {
        @Override
        public int compareTo(BalanceKey other) {
            int byMember = member.compareTo(other.member);
            return byMember != 0 ? byMember : currency.compareTo(other.currency);
        }
    }

    private record MonthKey(@Nullable UUID member, LocalDate month, UUID category, String currency) {}

    /** The changes of one transaction, added up before they are stored. */
    private static final class Sums {
        /** paid, owed, sent, received */
        private final Map<BalanceKey, long[]> balances = new TreeMap<>();
        /** total, entries */
        private final Map<MonthKey, long[]> months = new LinkedHashMap<>();

        long[] balance(UUID member, String currency) {
            return balances.computeIfAbsent(new BalanceKey(member, currency), key -> new long[4]);
        }

        /** Spending is always counted in the currency in which it was spent. */
        void add(Entry entry, boolean converted, int count) {
            String currency = entry.countedCurrency(converted);
            entry.payments().forEach(paid -> balance(paid.memberId(), currency)[0] += count * paid.counted(converted));
            entry.shares().forEach(share -> {
                balance(share.memberId(), currency)[1] += count * share.counted(converted);
                if (share.amount() != 0) {
                    spend(share.memberId(), entry, share.amount(), count);
                }
            });
            spend(null, entry, entry.amount(), count);
        }

        private void spend(@Nullable UUID member, Entry entry, long amount, int count) {
            MonthKey key = new MonthKey(member, entry.spentOn().withDayOfMonth(1), entry.category(), entry.currency());
            long[] sum = months.computeIfAbsent(key, k -> new long[2]);
            sum[0] += count * amount;
            sum[1] += count;
        }

        Map<BalanceKey, long[]> changedBalances() {
            balances.values().removeIf(Sums::isNothing);
            return balances;
        }

        Map<MonthKey, long[]> changedMonths() {
            months.values().removeIf(Sums::isNothing);
            return months;
        }

        private static boolean isNothing(long[] sum) {
            return Arrays.stream(sum).allMatch(value -> value == 0);
        }
    }
}
