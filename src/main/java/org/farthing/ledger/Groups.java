package org.farthing.ledger;

import java.time.Clock;
import java.util.function.Consumer;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.platform.LongWork;
import org.farthing.platform.Rejection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an owner decides about a group as a whole: its name, whether it is archived, and its end. */
@Service
public class Groups {

    private final Ledgers ledgers;
    private final LedgerRepository rows;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LongWork longWork;

    Groups(
            Ledgers ledgers,
            LedgerRepository rows,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock,
            LongWork longWork) {
        this.ledgers = ledgers;
        this.rows = rows;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.longWork = longWork;
    }

    @Transactional
    public void rename(AccountId account, LedgerId ledger, String name) {
        LedgerView group = ledgers.lockGroup(account, ledger).requireOwner().requireWritable();
        rows.findById(ledger.value()).orElseThrow().rename(name);
        events.publishEvent(LedgerChanged.of(group, What.LEDGER_RENAMED, ledger.value(), group.name(), name.strip()));
    }

    /** Nobody can change it any more, nor join; it can be read and opened again. */
    @Transactional
    public void archive(AccountId account, LedgerId ledger) {
        change(account, ledger, What.LEDGER_ARCHIVED, group -> group.archive(clock.instant()));
    }

    @Transactional
    public void reopen(AccountId account, LedgerId ledger) {
        change(account, ledger, What.LEDGER_REOPENED, Ledger::reopen);
    }

    private void change(AccountId account, LedgerId ledger, What what, Consumer<Ledger> change) {
        LedgerView group = ledgers.lockGroup(account, ledger).requireOwner();
        change.accept(rows.findById(ledger.value()).orElseThrow());
        events.publishEvent(LedgerChanged.of(group, what, ledger.value()));
    }

    /**
     * Removes a group with all that is in it. It cannot be taken back.
     *
     * @param typedName the name of the group, as a confirmation
     */
    @Transactional
    public void delete(AccountId account, LedgerId ledger, String typedName) {
        LedgerView group = ledgers.lockGroup(account, ledger).requireOwner();
        if (!group.name().strip().equalsIgnoreCase(typedName.strip())) {
            throw Rejection.ofField("name", "ledger.delete.name.wrong");
        }
        longWork.begins();
        jdbc.sql("set constraints all deferred").update();
        events.publishEvent(new LedgerDeleted(account, ledger));
        for (String rowsOf : new String[] {"claim", "invitation", "member"}) {
            jdbc.sql("delete from " + rowsOf + " where ledger_id = ?")
                    .param(ledger.value())
                    .update();
        }
        jdbc.sql("delete from ledger where id = ?").param(ledger.value()).update();
    }
}
