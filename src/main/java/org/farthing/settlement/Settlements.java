package org.farthing.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.farthing.account.AccountId;
import org.farthing.expense.Postings;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.SettlementChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records payments between members, and takes them back. A settlement moves balances and is no spending. */
@Service
public class Settlements {

    private static final String LEDGER_OF = """
            select s.ledger_id from settlement s
            join member m on m.ledger_id = s.ledger_id and m.account_id = ? and m.left_at is null
            where s.id = ?
            """;

    private static final String RECENT = """
            select id, from_member, to_member, amount, currency, paid_on, note from settlement
            where ledger_id = ? and deleted_at is null order by paid_on desc, id desc limit ?
            """;

    private final SettlementRepository settlements;
    private final Ledgers ledgers;
    private final Postings postings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlements(
            SettlementRepository settlements,
            Ledgers ledgers,
            Postings postings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settlements = settlements;
        this.ledgers = ledgers;
        this.postings = postings;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param id of the settlement to be, made by the caller so that a form counts once */
    @Transactional
    public SettlementId record(AccountId account, LedgerId ledgerId, SettlementId id, SettlementDraft draft) {
        LedgerView ledger = ledgers.lock(account, ledgerId);
        Settlement settlement = settlements.save(new Settlement(id.value(), ledger, draft, clock.instant()));
        postings.postSettlement(ledgerId, settlement.from(), settlement.to(), settlement.settled(), 1);
        events.publishEvent(new SettlementChanged(ledger, Change.RECORDED, null, settlement.snapshot()));
        return id;
    }

    /** @return the ledger it belongs to */
    @Transactional
    public LedgerId trash(AccountId account, SettlementId id) {
        return change(account, id, settlement -> settlement.trash(clock.instant()), -1);
    }

    /** @return the ledger it belongs to */
    @Transactional
    public LedgerId restore(AccountId account, SettlementId id) {
        return change(account, id, Settlement::restore, 1);
    }

    private LedgerId change(AccountId account, SettlementId id, Predicate<Settlement> change, int count) {
        LedgerId ledger = ledgerOf(account, id).orElseThrow(() -> new NotFoundException("settlement"));
        LedgerView view = ledgers.lock(account, ledger);
        Settlement settlement = settlements.findById(id.value()).orElseThrow();
        requireTwoPeople(view, settlement);
        if (change.test(settlement)) {
            postings.postSettlement(ledger, settlement.from(), settlement.to(), settlement.settled(), count);
            Change what = count > 0 ? Change.RESTORED : Change.TRASHED;
            events.publishEvent(new SettlementChanged(view, what, null, settlement.snapshot()));
        }
        return ledger;
    }

    /** Between a placeholder and the member it turned out to be there is nothing to settle any more. */
    private static void requireTwoPeople(LedgerView ledger, Settlement settlement) {
        boolean merged = ledger.merged().stream()
                .map(MemberView::id)
                .anyMatch(id -> id.equals(settlement.from()) || id.equals(settlement.to()));
        if (merged) {
            throw Rejection.of("settlement.merged");
        }
    }

    private Optional<LedgerId> ledgerOf(AccountId account, SettlementId id) {
        return jdbc.sql(LEDGER_OF)
                .params(account.value(), id.value())
                .query(UUID.class)
                .optional()
                .map(LedgerId::new);
    }

    /** The newest first, at most as many as asked for. */
    public List<SettlementView> recent(LedgerView ledger, int most) {
        return jdbc.sql(RECENT)
                .params(ledger.id().value(), most)
                .query((row, i) -> new SettlementView(
                        new SettlementId(row.getObject("id", UUID.class)),
                        member(ledger, row.getObject("from_member", UUID.class)),
                        member(ledger, row.getObject("to_member", UUID.class)),
                        Money.of(row.getLong("amount"), row.getString("currency")),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    private static MemberView member(LedgerView ledger, UUID id) {
        return ledger.member(new MemberId(id)).orElseThrow();
    }
}
