package org.farthing.settlement;

import java.util.List;
import org.farthing.ledger.LeavingPolicy;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands open by the stored balances. */
@Component
class OpenBalances implements LeavingPolicy {

    private static final String OPEN = """
            select currency, balance from member_balance
            where ledger_id = ? and member_id = ? and balance <> 0 order by currency
            """;

    private final JdbcClient jdbc;

    OpenBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Money> openBalances(LedgerId ledger, MemberId member) {
        return jdbc.sql(OPEN)
                .params(ledger.value(), member.value())
                .query((row, i) -> Money.of(row.getLong("balance"), row.getString("currency")))
                .list();
    }
}
