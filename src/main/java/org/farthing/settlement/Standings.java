package org.farthing.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.settlement.PersonBalance.Debt;
import org.farthing.settlement.SettleUpPlan.Transfer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Says who owes one and whom one owes over all one's groups: the payments of each group's plan that one is part of, put
 * together by person. Two statements at most, however many groups.
 */
@Service
public class Standings {

    private static final String OF_ACCOUNT = """
            select l.id as ledger_id, l.name as group_name, l.simplify, me.id as me,
                   me.role <> 'viewer' and l.archived_at is null as writable,
                   o.id as member_id, o.name, o.account_id, b.currency, b.balance
            from member me
            join ledger l on l.id = me.ledger_id and l.kind = 'group'
            join member_balance b on b.ledger_id = l.id
            join member o on o.ledger_id = l.id and o.id = b.member_id
            where me.account_id = ? and me.left_at is null
            order by l.id, b.currency, o.id
            """;

    private static final Comparator<PersonBalance> LARGEST_FIRST = Comparator.comparingLong(
                    (PersonBalance person) -> person.debts().stream()
                            .mapToLong(debt -> Math.abs(debt.amount().minor()))
                            .max()
                            .orElse(0))
            .reversed()
            .thenComparing(PersonBalance::name)
            .thenComparing(PersonBalance::id);

    private final JdbcClient jdbc;
    private final PairDebts pairs;

    Standings(JdbcClient jdbc, PairDebts pairs) {
        this.jdbc = jdbc;
        this.pairs = pairs;
    }

    private record Row(
            UUID ledgerId,
            String groupName,
            boolean simplify,
            UUID me,
            boolean writable,
            UUID memberId,
            String name,
            @Nullable UUID accountId,
            String currency,
            long balance) {

        UUID person() {
            return accountId == null ? memberId : accountId;
        }
    }

    private record Book(UUID ledger, String currency) {}

    public Standing of(AccountId account) {
        Map<Book, List<Row>> books = jdbc.sql(OF_ACCOUNT).param(account.value()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(
                        row -> new Book(row.ledgerId(), row.currency()), LinkedHashMap::new, Collectors.toList()));
        Map<LedgerId, Map<String, List<Transfer>>> direct = pairs.of(books.values().stream()
                .map(rows -> rows.get(0))
                .filter(row -> !row.simplify())
                .map(row -> new LedgerId(row.ledgerId()))
                .distinct()
                .toList());
        Map<UUID, PersonBalance> people = new LinkedHashMap<>();
        books.forEach((book, rows) -> transfers(book, rows, direct).forEach(transfer -> add(transfer, rows, people)));
        List<PersonBalance> sorted =
                people.values().stream().sorted(LARGEST_FIRST).toList();
        return new Standing(CurrencyTotal.of(sorted), sorted);
    }

    private static List<Transfer> transfers(
            Book book, List<Row> rows, Map<LedgerId, Map<String, List<Transfer>>> direct) {
        if (rows.get(0).simplify()) {
            Map<UUID, Long> balances = rows.stream().collect(Collectors.toMap(Row::memberId, Row::balance));
            boolean concernsMe = balances.getOrDefault(rows.get(0).me(), 0L) != 0;
            return concernsMe ? SettleUpPlan.of(balances) : List.of();
        }
        return direct.getOrDefault(new LedgerId(book.ledger()), Map.of()).getOrDefault(book.currency(), List.of());
    }

    private static void add(Transfer transfer, List<Row> rows, Map<UUID, PersonBalance> people) {
        UUID me = rows.get(0).me();
        boolean owed = transfer.to().equals(me);
        if (!owed && !transfer.from().equals(me)) {
            return;
        }
        UUID other = owed ? transfer.from() : transfer.to();
        Row them = rows.stream()
                .filter(row -> row.memberId().equals(other))
                .findFirst()
                .orElseThrow();
        Debt debt = new Debt(
                new LedgerId(them.ledgerId()),
                them.groupName(),
                new MemberId(me),
                new MemberId(other),
                Money.of(owed ? transfer.minor() : -transfer.minor(), them.currency()),
                them.writable());
        people.merge(
                them.person(),
                new PersonBalance(them.person(), them.name(), them.accountId() == null, List.of(debt)),
                Standings::joined);
    }

    private static PersonBalance joined(PersonBalance known, PersonBalance more) {
        List<Debt> debts = new ArrayList<>(known.debts());
        debts.addAll(more.debts());
        return new PersonBalance(known.id(), known.name(), known.placeholder(), List.copyOf(debts));
    }
}
