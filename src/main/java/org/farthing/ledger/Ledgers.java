package org.farthing.ledger;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountRegistered;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.sql.Query;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens ledgers and their members. Whoever is no member gets {@link NotFoundException}, as if there were nothing. */
@Service
public class Ledgers {

    public static final int MOST_MEMBERS = 100;

    /** Of a ledger and of a member, in characters. */
    public static final int NAME_LENGTH = 80;

    private final LedgerRepository ledgers;
    private final MemberRepository members;
    private final LedgerQueries queries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledgers(
            LedgerRepository ledgers,
            MemberRepository members,
            LedgerQueries queries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledgers = ledgers;
        this.members = members;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /** Every account has a personal ledger from the start. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void openPersonalLedger(AccountRegistered event) {
        AccountView owner = event.account();
        open(Ids.next(), LedgerKind.PERSONAL, owner.displayName(), owner.homeCurrency(), owner);
    }

    /** @param id of the group to be, made by the caller so that a form counts once */
    @Transactional
    public LedgerId createGroup(AccountView owner, LedgerId id, String name, Currency currency) {
        open(id.value(), LedgerKind.GROUP, name, currency, owner);
        return id;
    }

    private void open(UUID id, LedgerKind kind, String name, Currency currency, AccountView owner) {
        ledgers.saveAndFlush(new Ledger(id, kind, name, currency, clock.instant()));
        members.saveAndFlush(new Member(id, owner.id().value(), owner.displayName(), Role.OWNER, 0, clock.instant()));
    }

    /** The personal ledger first, then the groups by age, archived ones last. */
    public List<LedgerSummary> of(AccountId account) {
        return queries.of(account);
    }

    public LedgerId personalOf(AccountId account) {
        return of(account).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ledger"))
                .id();
    }

    public LedgerView find(AccountId account, LedgerId ledger) {
        return queries.find(account, ledger).orElseThrow(() -> new NotFoundException("ledger"));
    }

    /**
     * Opens a ledger for writing: all writes to one ledger are serial from here to the end of the transaction.
     *
     * @throws Rejection if this member may only read, or the ledger is archived
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LedgerView lock(AccountId account, LedgerId ledger) {
        return queries.lock(account, ledger)
                .orElseThrow(() -> new NotFoundException("ledger"))
                .requireWritable();
    }

    /** The same for what may be done with an archived ledger, and by a viewer: the caller decides who may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LedgerView lockGroup(AccountId account, LedgerId ledger) {
        return requireGroup(queries.lock(account, ledger).orElseThrow(() -> new NotFoundException("ledger")));
    }

    /**
     * The statement of {@link #lock}, to be sent with another one in the same transaction. Nothing is found by whoever
     * is no member; whether the ledger may be written to is yet to be asked.
     */
    public Query<Optional<LedgerView>> locking(AccountId account, LedgerId ledger) {
        return queries.locking(account, ledger);
    }

    /** Adds somebody who takes part in the expenses and has no account, or none yet. */
    @Transactional
    public MemberId addPlaceholder(AccountId account, LedgerId ledger, String name) {
        LedgerView group = requireRoom(requireGroup(lock(account, ledger)));
        requireFree(group, name);
        Member member = new Member(ledger.value(), null, name, Role.EDITOR, position(group), clock.instant());
        MemberId added = new MemberId(members.save(member).id());
        events.publishEvent(LedgerChanged.of(group, What.MEMBER_ADDED, added.value(), null, name.strip()));
        return added;
    }

    private static int position(LedgerView group) {
        return group.members().size() + group.merged().size();
    }

    static void requireFree(LedgerView group, String name) {
        boolean taken =
                group.activeMembers().stream().anyMatch(member -> member.name().equalsIgnoreCase(name.strip()));
        if (taken) {
            throw Rejection.ofField("name", "member.name.taken");
        }
    }

    static LedgerView requireGroup(LedgerView ledger) {
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        return ledger;
    }

    static LedgerView requireRoom(LedgerView ledger) {
        if (ledger.activeMembers().size() >= MOST_MEMBERS) {
            throw Rejection.ofField("name", "member.tooMany", MOST_MEMBERS);
        }
        return ledger;
    }
}
