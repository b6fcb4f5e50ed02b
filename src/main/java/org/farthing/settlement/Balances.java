package org.farthing.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the stored balances and plans how to settle them, each currency for itself. */
@Service
public class Balances {

    private static final String OF_LEDGER =
            "select member_id, currency, balance from member_balance where ledger_id = ? order by currency";

    private static final String OF_ACCOUNT = """
            select l.id, l.name, b.currency, b.balance
            from member m
            join ledger l on l.id = m.ledger_id and l.kind = 'group'
            join member_balance b on b.ledger_id = m.ledger_id and b.member_id = m.id
            where m.account_id = ? and m.left_at is null and b.balance <> 0
            order by b.currency, abs(b.balance) desc
            """;

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry a currency: the ledger's own first, then those with a debt. */
    public List<CurrencyBalances> of(LedgerView ledger) {
        record Row(UUID memberId, String currency, long balance) {}
        Map<String, Map<UUID, Long>> stored = new TreeMap<>(Comparator.comparing(
                        (String code) -> !code.equals(ledger.currency().getCurrencyCode()))
                .thenComparing(Comparator.naturalOrder()));
        stored.put(ledger.currency().getCurrencyCode(), new LinkedHashMap<>());
        jdbc.sql(OF_LEDGER).param(ledger.id().value()).query(Row.class).list().forEach(row -> stored.computeIfAbsent(
                        row.currency(), code -> new LinkedHashMap<>())
                .put(row.memberId(), row.balance()));
        List<CurrencyBalances> balances = new ArrayList<>();
        stored.forEach((code, amounts) -> balances.add(balances(ledger, code, amounts)));
        return balances;
    }

    private static CurrencyBalances balances(LedgerView ledger, String currency, Map<UUID, Long> amounts) {
        List<CurrencyBalances.Line> lines = ledger.members().stream()
                .filter(member ->
                        !member.former() || amounts.getOrDefault(member.id().value(), 0L) != 0)
                .map(member -> new CurrencyBalances.Line(
                        member, Money.of(amounts.getOrDefault(member.id().value(), 0L), currency)))
                .toList();
        List<CurrencyBalances.Payment> plan = SettleUpPlan.of(amounts).stream()
                .map(transfer -> new CurrencyBalances.Payment(
                        member(ledger, transfer.from()),
                        member(ledger, transfer.to()),
                        Money.of(transfer.minor(), currency)))
                .toList();
        return new CurrencyBalances(currency, lines, plan);
    }

    private static MemberView member(LedgerView ledger, UUID id) {
        return ledger.member(new MemberId(id)).orElseThrow();
    }

    /** What the account is owed (positive) or owes (negative) in each of its groups; settled groups are left out. */
    public List<GroupBalance> of(AccountId account) {
        return jdbc.sql(OF_ACCOUNT)
                .param(account.value())
                .query((row, i) -> new GroupBalance(
                        new LedgerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Money.of(row.getLong("balance"), row.getString("currency"))))
                .list();
    }
}
