package org.farthing.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.settlement.SettleUpPlan.Transfer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the stored balances of a ledger and plans how to settle them, each currency for itself. */
@Service
public class Balances {

    private static final String OF_LEDGER =
            "select member_id, currency, balance from member_balance where ledger_id = ? order by currency";

    private static final String OF_TWO = """
            select member_id, balance from member_balance
            where ledger_id = ? and currency = ? and member_id in (?, ?)
            """;

    private final JdbcClient jdbc;
    private final PairDebts pairs;

    Balances(JdbcClient jdbc, PairDebts pairs) {
        this.jdbc = jdbc;
        this.pairs = pairs;
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
        Map<String, List<Transfer>> direct = direct(ledger);
        List<CurrencyBalances> balances = new ArrayList<>();
        stored.forEach((code, amounts) -> balances.add(balances(
                ledger,
                code,
                amounts,
                ledger.simplify() ? SettleUpPlan.of(amounts) : direct.getOrDefault(code, List.of()))));
        return balances;
    }

    private Map<String, List<Transfer>> direct(LedgerView ledger) {
        return ledger.simplify() ? Map.of() : pairs.of(List.of(ledger.id())).getOrDefault(ledger.id(), Map.of());
    }

    private static CurrencyBalances balances(
            LedgerView ledger, String currency, Map<UUID, Long> amounts, List<Transfer> transfers) {
        List<CurrencyBalances.Line> lines = ledger.members().stream()
                .filter(member ->
                        !member.former() || amounts.getOrDefault(member.id().value(), 0L) != 0)
                .map(member -> new CurrencyBalances.Line(
                        member, Money.of(amounts.getOrDefault(member.id().value(), 0L), currency)))
                .toList();
        List<CurrencyBalances.Payment> plan = transfers.stream()
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

    /** How two members stand after one has paid the other that much more than is recorded so far. */
    public Outlook outlook(LedgerId ledger, MemberId from, MemberId to, Money more) {
        Map<UUID, Long> stored = new LinkedHashMap<>();
        jdbc.sql(OF_TWO)
                .params(ledger.value(), more.currencyCode(), from.value(), to.value())
                .query((row, i) -> stored.put(row.getObject("member_id", UUID.class), row.getLong("balance")))
                .list();
        Money sender = Money.of(stored.getOrDefault(from.value(), 0L), more.currencyCode());
        Money receiver = Money.of(stored.getOrDefault(to.value(), 0L), more.currencyCode());
        return new Outlook(sender.plus(more), receiver.minus(more));
    }

    /** The balances of the one who pays and of the one who is paid. */
    public record Outlook(Money from, Money to) {

        /** Whether more was paid than was owed, so that one of them now stands on the other side. */
        public boolean isTurned() {
            return from.isPositive() || to.isNegative();
        }
    }
}
