package org.farthing.ledger;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens at the door: who may enter by an invitation, and as whom. */
@Service
class Admission {

    private final InvitationRepository invitations;
    private final MemberRepository members;
    private final LedgerRepository ledgerRows;
    private final LedgerQueries queries;
    private final Merging merging;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admission(
            InvitationRepository invitations,
            MemberRepository members,
            LedgerRepository ledgerRows,
            LedgerQueries queries,
            Merging merging,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.ledgerRows = ledgerRows;
        this.queries = queries;
        this.merging = merging;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<InvitationPreview> preview(@Nullable AccountId guest, String token) {
        return usable(token).flatMap(invitation -> {
            Ledger ledger = ledgerRows.findById(invitation.ledgerId()).orElseThrow();
            if (ledger.isArchived() || isTaken(invitation)) {
                return Optional.empty();
            }
            String invitedBy =
                    members.findById(invitation.createdBy()).orElseThrow().name();
            return Optional.of(new InvitationPreview(ledger.name(), invitedBy, merges(guest, invitation)));
        });
    }

    private @Nullable String merges(@Nullable AccountId guest, Invitation invitation) {
        UUID place = invitation.memberId();
        if (guest == null
                || place == null
                || queries.find(guest, new LedgerId(invitation.ledgerId())).isEmpty()) {
            return null;
        }
        return members.findById(place).orElseThrow().name();
    }

    private boolean isTaken(Invitation invitation) {
        UUID place = invitation.memberId();
        return place != null && members.findById(place).orElseThrow().accountId() != null;
    }

    @Transactional
    LedgerId join(AccountView account, String token) {
        LedgerId ledger = jdbc.sql("select ledger_id from invitation where token_hash = ?")
                .param(InvitationToken.hash(token))
                .query(UUID.class)
                .optional()
                .map(LedgerId::new)
                .orElseThrow(Admission::unusable);
        boolean open = queries.lock(ledger);
        boolean member = queries.find(account.id(), ledger).isPresent();
        Optional<Invitation> invitation = usable(token).filter(found -> open && !isTaken(found));
        if (member) {
            invitation.filter(found -> found.memberId() != null).ifPresent(found -> enter(account, ledger, found));
            return ledger;
        }
        enter(account, ledger, invitation.orElseThrow(Admission::unusable));
        return ledger;
    }

    private void enter(AccountView account, LedgerId ledger, Invitation invitation) {
        invitation.use(clock.instant());
        events.publishEvent(new InvitationUsed(account.id(), ledger, invitation.id()));
        UUID place = invitation.memberId();
        Optional<Member> known =
                members.findByLedgerIdAndAccountId(ledger.value(), account.id().value());
        if (known.isEmpty() && place != null) {
            Member member = members.findById(place).orElseThrow();
            String before = member.name();
            member.claim(account.id().value(), account.displayName(), invitation.role());
            tell(ledger, member, What.MEMBER_CLAIMED, before);
            merging.forget(ledger.value(), place);
            return;
        }
        if (known.isEmpty() || known.get().hasLeft()) {
            requireRoom(ledger);
        }
        Member member = known.orElseGet(() -> newMember(account, ledger, invitation.role()));
        if (known.isEmpty() || member.hasLeft()) {
            tell(ledger, member, What.MEMBER_JOINED, null);
        }
        member.rejoin(invitation.role());
        if (place != null) {
            merging.merge(account.id(), ledger, new MemberId(place), new MemberId(member.id()));
        }
    }

    private void tell(LedgerId ledger, Member member, What what, @Nullable String before) {
        MemberId id = new MemberId(member.id());
        events.publishEvent(new LedgerChanged(ledger, id, what, member.id(), before, null));
    }

    private Member newMember(AccountView account, LedgerId ledger, Role role) {
        int position = (int) members.countByLedgerId(ledger.value());
        return members.save(new Member(
                ledger.value(), account.id().value(), account.displayName(), role, position, clock.instant()));
    }

    private void requireRoom(LedgerId ledger) {
        if (members.countByLedgerIdAndLeftAtIsNull(ledger.value()) >= Ledgers.MOST_MEMBERS) {
            throw Rejection.of("member.tooMany", Ledgers.MOST_MEMBERS);
        }
    }

    private Optional<Invitation> usable(String token) {
        return invitations
                .findByTokenHash(InvitationToken.hash(token))
                .filter(invitation -> invitation.isUsable(clock.instant()));
    }

    private static NotFoundException unusable() {
        return new NotFoundException("invitation");
    }
}
