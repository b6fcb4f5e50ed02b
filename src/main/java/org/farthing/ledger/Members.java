package org.farthing.ledger;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountRenamed;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the members of a group: name, weight, role, and their leaving. What they paid and owe stays in the books. */
@Service
public class Members {

    private final Ledgers ledgers;
    private final MemberRepository members;
    private final LeavingPolicy policy;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(
            Ledgers ledgers,
            MemberRepository members,
            LeavingPolicy policy,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledgers = ledgers;
        this.members = members;
        this.policy = policy;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Rejection if the name is taken or not theirs to change, or only an owner may change the role */
    @Transactional
    public void change(AccountId account, LedgerId ledger, MemberId id, MemberChange change) {
        LedgerView group = Ledgers.requireGroup(ledgers.lock(account, ledger));
        MemberView known = requireActive(group, id);
        Member member = load(ledger, id);
        if (known.isPlaceholder() && !known.name().equals(change.name().strip())) {
            if (!known.name().equalsIgnoreCase(change.name().strip())) {
                Ledgers.requireFree(group, change.name());
            }
            member.rename(change.name());
            String after = change.name().strip();
            events.publishEvent(LedgerChanged.of(group, What.MEMBER_RENAMED, id.value(), known.name(), after));
        }
        member.weigh(change.weight());
        if (known.weight() != change.weight()) {
            String before = Long.toString(known.weight());
            String after = Long.toString(change.weight());
            events.publishEvent(LedgerChanged.of(group, What.MEMBER_WEIGHT, id.value(), before, after));
        }
        if (known.role() != change.role()) {
            changeRole(group, member, change.role());
        }
    }

    private void changeRole(LedgerView group, Member member, Role role) {
        group.requireOwner();
        if (member.role() == Role.OWNER) {
            requireAnotherOwner(group, new MemberId(member.id()), "role");
        }
        String before = member.role().name();
        member.become(role);
        events.publishEvent(LedgerChanged.of(group, What.MEMBER_ROLE, member.id(), before, role.name()));
        if (!role.mayWrite()) {
            revokeLinksBy(group.id(), new MemberId(member.id()));
        }
    }

    /** The other becomes an owner, and I an editor. */
    @Transactional
    public void transferOwnership(AccountId account, LedgerId ledger, MemberId id) {
        LedgerView group = ledgers.lockGroup(account, ledger).requireOwner();
        if (requireActive(group, id).id().equals(group.me().id())) {
            throw Rejection.of("member.transfer.self");
        }
        Member owner = load(ledger, id);
        String before = owner.role().name();
        owner.become(Role.OWNER);
        load(ledger, group.me().id()).become(Role.EDITOR);
        events.publishEvent(LedgerChanged.of(group, What.MEMBER_ROLE, id.value(), before, Role.OWNER.name()));
        UUID me = group.me().id().value();
        events.publishEvent(LedgerChanged.of(group, What.MEMBER_ROLE, me, Role.OWNER.name(), Role.EDITOR.name()));
    }

    /** What stands open between a member and the others. */
    public List<Money> openBalances(LedgerView group, MemberId member) {
        return policy.openBalances(group.id(), member);
    }

    /**
     * Takes a member out: oneself, a placeholder, or, for an owner, anybody. Their history stays, and so does what is
     * open.
     *
     * @param anyway though something is open
     * @throws Rejection if something is open, or nobody would own the group any more
     */
    @Transactional
    public void depart(AccountId account, LedgerId ledger, MemberId id, boolean anyway) {
        LedgerView group = ledgers.lockGroup(account, ledger);
        MemberView leaving = requireActive(group, id);
        if (!leaving.id().equals(group.me().id())) {
            group.requireWritable();
            if (!leaving.isPlaceholder()) {
                group.requireOwner();
            }
        }
        if (leaving.role() == Role.OWNER) {
            requireAnotherOwner(group, id, null);
        }
        if (!anyway && !policy.openBalances(ledger, id).isEmpty()) {
            throw Rejection.ofField("anyway", "member.departure.open");
        }
        load(ledger, id).leave(clock.instant());
        What what = id.equals(group.me().id()) ? What.MEMBER_LEFT : What.MEMBER_REMOVED;
        events.publishEvent(LedgerChanged.of(group, what, id.value()));
        revokeLinksBy(ledger, id);
        forgetClaims(ledger, id);
    }

    /** A placeholder that has left takes part again. */
    @Transactional
    public void bringBack(AccountId account, LedgerId ledger, MemberId id) {
        LedgerView group = Ledgers.requireRoom(Ledgers.requireGroup(ledgers.lock(account, ledger)));
        MemberView back = group.formerMembers().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("member"));
        Ledgers.requireFree(group, back.name());
        load(ledger, id).bringBack();
        events.publishEvent(LedgerChanged.of(group, What.MEMBER_RETURNED, id.value()));
    }

    /** Members are called as their account is; the personal ledger as well. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(AccountRenamed event) {
        jdbc.sql("update member set name = ?, version = version + 1 where account_id = ?")
                .params(event.displayName(), event.account().value())
                .update();
        jdbc.sql("update ledger l set name = ?, version = version + 1 where l.kind = 'personal'"
                        + " and exists (select from member m where m.ledger_id = l.id and m.account_id = ?)")
                .params(event.displayName(), event.account().value())
                .update();
    }

    private static MemberView requireActive(LedgerView group, MemberId id) {
        return group.activeMembers().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("member"));
    }

    private static void requireAnotherOwner(LedgerView group, MemberId owner, @Nullable String field) {
        boolean another = group.activeMembers().stream()
                .anyMatch(member -> member.role() == Role.OWNER && !member.id().equals(owner));
        if (!another) {
            throw field == null ? Rejection.of("member.lastOwner") : Rejection.ofField(field, "member.lastOwner");
        }
    }

    /** Whoever may not write any more, or is gone, keeps no way in for others or back for themselves. */
    private void revokeLinksBy(LedgerId ledger, MemberId member) {
        jdbc.sql("update invitation set revoked_at = now(), version = version + 1"
                        + " where ledger_id = ? and ? in (created_by, member_id) and revoked_at is null")
                .params(ledger.value(), member.value())
                .update();
    }

    private void forgetClaims(LedgerId ledger, MemberId member) {
        jdbc.sql("delete from claim where ledger_id = ? and ? in (member_id, placeholder_id)")
                .params(ledger.value(), member.value())
                .update();
    }

    private Member load(LedgerId ledger, MemberId id) {
        return members.findByIdAndLedgerId(id.value(), ledger.value())
                .orElseThrow(() -> new NotFoundException("member"));
    }
}
