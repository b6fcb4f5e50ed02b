package org.farthing.ledger;

import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.platform.Rejection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a group settles: with the fewest payments, or only between people who shared an expense. Its owner decides. */
@Service
public class SettlingRule {

    private final Ledgers ledgers;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SettlingRule(Ledgers ledgers, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.ledgers = ledgers;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Transactional
    public void simplify(AccountId account, LedgerId id, boolean simplify) {
        LedgerView ledger = Ledgers.requireGroup(ledgers.lock(account, id));
        if (ledger.me().role() != Role.OWNER) {
            throw Rejection.of("ledger.simplify.ownerOnly");
        }
        if (ledger.simplify() != simplify) {
            jdbc.sql("update ledger set simplify = ?, version = version + 1 where id = ?")
                    .params(simplify, id.value())
                    .update();
            events.publishEvent(LedgerChanged.of(
                    ledger, What.LEDGER_SIMPLIFYING, id.value(), word(ledger.simplify()), word(simplify)));
        }
    }

    private static String word(boolean simplify) {
        return simplify ? "fewest" : "direct";
    }
}
