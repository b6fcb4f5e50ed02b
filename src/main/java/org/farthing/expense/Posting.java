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
import org.jspecify.annotations.Nullable;

/** What one transaction changes in the stored sums of a ledger, added up before it is stored. */
final class Posting {

    /** Both sums at once, as others wait for the ledger meanwhile. */
    static final String STATEMENT = """
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

    private final LedgerId ledger;
    /** paid, owed, sent, received */
    private final Map<BalanceKey, long[]> balances = new TreeMap<>();
    /** total, entries */
    private final Map<MonthKey, long[]> months = new LinkedHashMap<>();

    private Posting(LedgerId ledger) {
        this.ledger = ledger;
    }

    /** Takes what was there out of the sums and puts in what is there now. */
    static Posting of(LedgerView ledger, List<Entry> before, List<Entry> after) {
        Posting posting = new Posting(ledger.id());
        before.forEach(entry -> posting.add(entry, entry.isConvertedIn(ledger), -1));
        after.forEach(entry -> posting.add(entry, entry.isConvertedIn(ledger), 1));
        return posting.withoutZeros();
    }

    /** @param minor units of the currency, negative to take a settlement back */
    static Posting ofSettlement(LedgerId ledger, MemberId from, MemberId to, long minor, String currency) {
        Posting posting = new Posting(ledger);
        posting.balance(from.value(), currency)[2] += minor;
        posting.balance(to.value(), currency)[3] += minor;
        return posting.withoutZeros();
    }

    /** Spending is always counted in the currency in which it was spent. */
    private void add(Entry entry, boolean converted, int count) {
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

    private long[] balance(UUID member, String currency) {
        return balances.computeIfAbsent(new BalanceKey(member, currency), key -> new long[4]);
    }

    private void spend(@Nullable UUID member, Entry entry, long amount, int count) {
        MonthKey key = new MonthKey(member, entry.spentOn().withDayOfMonth(1), entry.category(), entry.currency());
        long[] sum = months.computeIfAbsent(key, k -> new long[2]);
        sum[0] += count * amount;
        sum[1] += count;
    }

    private Posting withoutZeros() {
        balances.values().removeIf(Posting::isZero);
        months.values().removeIf(Posting::isZero);
        return this;
    }

    private static boolean isZero(long[] sum) {
        return Arrays.stream(sum).allMatch(value -> value == 0);
    }

    boolean isNothing() {
        return balances.isEmpty() && months.isEmpty();
    }

    /** Of {@link #STATEMENT}, in its order. */
    List<Object> parameters() {
        return List.of(
                ledger.value(),
                balances.keySet().stream().map(BalanceKey::member).toArray(UUID[]::new),
                balances.keySet().stream().map(BalanceKey::currency).toArray(String[]::new),
                column(balances, 0),
                column(balances, 1),
                column(balances, 2),
                column(balances, 3),
                ledger.value(),
                months.keySet().stream().map(MonthKey::member).toArray(UUID[]::new),
                months.keySet().stream().map(key -> Date.valueOf(key.month())).toArray(Date[]::new),
                months.keySet().stream().map(MonthKey::category).toArray(UUID[]::new),
                months.keySet().stream().map(MonthKey::currency).toArray(String[]::new),
                column(months, 0),
                column(months, 1));
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
}
