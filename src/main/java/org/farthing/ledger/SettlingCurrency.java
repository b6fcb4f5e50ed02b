package org.farthing.ledger;

import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.Rejection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a group settles each currency for itself or all in its own. Its owner decides, and may change it any time. */
@Service
public class SettlingCurrency {

    private final Ledgers ledgers;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SettlingCurrency(Ledgers ledgers, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.ledgers = ledgers;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** @throws Rejection if somebody else than the owner asks for it */
    @Transactional
    public void settleIn(AccountId account, LedgerId id, SettlesIn choice) {
        LedgerView ledger = Ledgers.requireGroup(ledgers.lock(account, id));
        if (ledger.me().role() != Role.OWNER) {
            throw Rejection.of("ledger.settlesIn.ownerOnly");
        }
        if (ledger.settlesIn() != choice) {
            jdbc.sql("update ledger set settles_in = ?, version = version + 1 where id = ?")
                    .params(LowerCaseEnum.spell(choice), id.value())
                    .update();
            events.publishEvent(LedgerChanged.of(
                    ledger, What.LEDGER_SETTLING, id.value(), ledger.settlesIn().name(), choice.name()));
            events.publishEvent(new SettlingCurrencyChanged(id));
        }
    }
}
