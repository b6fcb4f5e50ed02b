package org.farthing.settlement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.farthing.account.AccountId;
import org.farthing.expense.Postings;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberView;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.SettlementChanged.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records payments between members, corrects them, and takes them back. A settlement moves balances and is no spending. */
@Service
public class Settlements {

    private final SettlementRepository settlements;
    private final SettlementQueries queries;
    private final Ledgers ledgers;
    private final Postings postings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlements(
            SettlementRepository settlements,
            SettlementQueries queries,
            Ledgers ledgers,
            Postings postings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settlements = settlements;
        this.queries = queries;
        this.ledgers = ledgers;
        this.postings = postings;
        this.events = events;
        this.clock = clock;
    }

    /** @param id of the settlement to be, made by the caller so that a form counts once */
    @Transactional
    public SettlementId record(AccountId account, LedgerId ledgerId, SettlementId id, SettlementDraft draft) {
        record(ledgers.lock(account, ledgerId), id, null, draft);
        return id;
    }

    /** For a ledger that is locked already. */
    void record(LedgerView ledger, SettlementId id, @Nullable UUID batch, SettlementDraft draft) {
        Settlement settlement = settlements.save(new Settlement(id.value(), ledger, draft, batch, clock.instant()));
        post(ledger.id(), settlement, 1);
        tell(ledger, Change.RECORDED, null, settlement);
    }

    private void tell(LedgerView ledger, Change what, @Nullable SettlementSnapshot before, Settlement after) {
        events.publishEvent(new SettlementChanged(ledger, what, before, after.snapshot()));
    }

    private void post(LedgerId ledger, Settlement settlement, int count) {
        postings.postSettlement(ledger, settlement.from(), settlement.to(), settlement.settled(), count);
    }

    /**
     * @param version as it was read
     * @throws org.farthing.platform.StaleVersionException if somebody else has changed it since
     */
    @Transactional
    public void correct(AccountId account, SettlementId id, int version, SettlementDraft draft) {
        LedgerView ledger = ledgers.lock(account, ledgerOf(account, id));
        Settlement settlement = settlements.findById(id.value()).orElseThrow();
        SettlementSnapshot before = settlement.snapshot();
        post(ledger.id(), settlement, -1);
        settlement.correct(ledger, version, draft);
        post(ledger.id(), settlement, 1);
        tell(ledger, Change.CORRECTED, before, settlement);
    }

    /** @return the ledger it belongs to */
    @Transactional
    public LedgerId trash(AccountId account, SettlementId id) {
        return change(account, id, settlement -> settlement.trash(clock.instant()), Change.TRASHED);
    }

    /** @return the ledger it belongs to */
    @Transactional
    public LedgerId restore(AccountId account, SettlementId id) {
        return change(account, id, Settlement::restore, Change.RESTORED);
    }

    private LedgerId change(AccountId account, SettlementId id, Predicate<Settlement> change, Change what) {
        LedgerView ledger = ledgers.lock(account, ledgerOf(account, id));
        Settlement settlement = settlements.findById(id.value()).orElseThrow();
        if (isOfOnePerson(ledger, settlement)) {
            throw Rejection.of("settlement.merged");
        }
        apply(ledger, settlement, change, what);
        return ledger.id();
    }

    private void apply(LedgerView ledger, Settlement settlement, Predicate<Settlement> change, Change what) {
        if (change.test(settlement)) {
            post(ledger.id(), settlement, what == Change.RESTORED ? 1 : -1);
            tell(ledger, what, null, settlement);
        }
    }

    /** Between a placeholder and the member it turned out to be there is nothing to settle any more. */
    private static boolean isOfOnePerson(LedgerView ledger, Settlement settlement) {
        return ledger.merged().stream()
                .map(MemberView::id)
                .anyMatch(id -> id.equals(settlement.from()) || id.equals(settlement.to()));
    }

    private LedgerId ledgerOf(AccountId account, SettlementId id) {
        return queries.ledgerOf(account, id).orElseThrow(() -> new NotFoundException("settlement"));
    }

    /**
     * Takes back all payments that were recorded in one action.
     *
     * @return the ledgers they belong to
     */
    @Transactional
    public List<LedgerId> trashBatch(AccountId account, UUID batch) {
        return changeBatch(account, batch, settlement -> settlement.trash(clock.instant()), Change.TRASHED);
    }

    /** @return the ledgers they belong to */
    @Transactional
    public List<LedgerId> restoreBatch(AccountId account, UUID batch) {
        return changeBatch(account, batch, Settlement::restore, Change.RESTORED);
    }

    private List<LedgerId> changeBatch(AccountId account, UUID batch, Predicate<Settlement> change, Change what) {
        List<LedgerId> touched = queries.ledgersOfBatch(account, batch);
        if (touched.isEmpty()) {
            throw new NotFoundException("batch");
        }
        for (LedgerId id : touched) {
            LedgerView ledger = ledgers.lock(account, id);
            settlements.findByBatchAndLedgerId(batch, id.value()).stream()
                    .filter(settlement -> !isOfOnePerson(ledger, settlement))
                    .forEach(settlement -> apply(ledger, settlement, change, what));
        }
        return touched;
    }

    /** Also finds one that is in the trash. */
    @Transactional(readOnly = true)
    public Found find(AccountId account, SettlementId id) {
        LedgerView ledger = ledgers.find(account, ledgerOf(account, id));
        return new Found(ledger, queries.find(ledger, id).orElseThrow(() -> new NotFoundException("settlement")));
    }

    /** The payments that were recorded in one action, in the groups where one is a member; also those in the trash. */
    @Transactional(readOnly = true)
    public List<Found> batch(AccountId account, UUID batch) {
        List<Found> found = queries.ledgersOfBatch(account, batch).stream()
                .map(id -> ledgers.find(account, id))
                .flatMap(ledger -> queries.ofBatch(ledger, batch).stream().map(one -> new Found(ledger, one)))
                .toList();
        if (found.isEmpty()) {
            throw new NotFoundException("batch");
        }
        return found;
    }

    /** A settlement in its ledger. */
    public record Found(LedgerView ledger, SettlementView settlement) {}

    /** The newest first, at most as many as asked for. */
    public List<SettlementView> recent(LedgerView ledger, int most) {
        return queries.list(ledger, false, null, most);
    }

    /** @param after where the page before ended, null to begin */
    public SettlementPage page(LedgerView ledger, boolean trashed, @Nullable SettlementPlace after, int size) {
        List<SettlementView> found = queries.list(ledger, trashed, after, size + 1);
        List<SettlementView> shown = found.size() > size ? found.subList(0, size) : found;
        return new SettlementPage(
                List.copyOf(shown), found.size() > size ? SettlementPlace.of(shown.get(size - 1)) : null);
    }
}
