package org.farthing.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that let people into a group. Only a hash of the link's token is stored, so it can be shown once. */
@Service
public class Invitations {

    private static final String USABLE = """
            select i.id, i.role, p.name as placeholder, i.expires_at, i.use_limit, i.uses, c.name as created_by
            from invitation i
            left join member p on p.ledger_id = i.ledger_id and p.id = i.member_id
            join member c on c.ledger_id = i.ledger_id and c.id = i.created_by
            where i.ledger_id = ? and i.revoked_at is null and i.expires_at > ?
              and (i.use_limit is null or i.uses < i.use_limit)
            order by i.created_at desc
            """;

    private static final String MAILED = """
            select count(*) from invitation i join member m on m.ledger_id = i.ledger_id and m.id = i.created_by
            where m.account_id = ? and i.mailed_at > ?
            """;

    static final int MOST_OPEN = 50;
    static final int MOST_MAILS_A_DAY = 20;

    private final InvitationRepository invitations;
    private final Ledgers ledgers;
    private final Admission admission;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            Ledgers ledgers,
            Admission admission,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.ledgers = ledgers;
        this.admission = admission;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @return the token of the link, 256 random bits in URL-safe letters; it cannot be read again */
    @Transactional
    public String invite(AccountId account, LedgerId ledger, NewInvitation terms) {
        return invite(account, ledger, terms, false);
    }

    /**
     * The same.
     *
     * @param mailed whether it is going to be sent by mail, of which there is a number a day
     */
    @Transactional
    public String invite(AccountId account, LedgerId ledger, NewInvitation terms, boolean mailed) {
        LedgerView group = Ledgers.requireGroup(ledgers.lock(account, ledger));
        MemberId placeholder = terms.placeholder();
        if (placeholder != null
                && group.placeholders().stream().noneMatch(member -> member.id().equals(placeholder))) {
            throw new NotFoundException("placeholder");
        }
        if (mailed) {
            requireFewMails(account);
        }
        if (usable(group).size() >= MOST_OPEN) {
            throw Rejection.of("invitation.tooMany", MOST_OPEN);
        }
        String token = InvitationToken.fresh();
        byte[] hash = InvitationToken.hash(token);
        UUID id = Ids.next();
        invitations.save(new Invitation(id, group, terms, hash, mailed, clock.instant()));
        String role = terms.role().name();
        events.publishEvent(LedgerChanged.of(group, What.INVITATION_MADE, id, null, role));
        return token;
    }

    private void requireFewMails(AccountId account) {
        int sent = jdbc.sql(MAILED)
                .params(
                        account.value(),
                        clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (sent >= MOST_MAILS_A_DAY) {
            throw Rejection.ofField("email", "invitation.mail.tooMany", MOST_MAILS_A_DAY);
        }
    }

    public List<InvitationView> usable(AccountId account, LedgerId ledger) {
        return usable(ledgers.find(account, ledger));
    }

    /** The newest first. */
    public List<InvitationView> usable(LedgerView group) {
        return jdbc.sql(USABLE)
                .params(group.id().value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, i) -> new InvitationView(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getString("placeholder"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getObject("use_limit", Integer.class),
                        row.getInt("uses"),
                        row.getString("created_by")))
                .list();
    }

    /** A new link on the same terms; the old one leads nowhere any more. */
    @Transactional
    public String rotate(AccountId account, LedgerId ledger, UUID invitation) {
        String token = InvitationToken.fresh();
        LedgerView group = ledgers.lock(account, ledger);
        load(group, invitation, What.INVITATION_ROTATED)
                .rotate(group.me().id(), InvitationToken.hash(token), clock.instant());
        return token;
    }

    @Transactional
    public void revoke(AccountId account, LedgerId ledger, UUID invitation) {
        load(ledgers.lock(account, ledger), invitation, What.INVITATION_REVOKED).revoke(clock.instant());
    }

    private Invitation load(LedgerView group, UUID invitation, What what) {
        Invitation found = invitations
                .findByIdAndLedgerId(invitation, group.id().value())
                .orElseThrow(() -> new NotFoundException("invitation"));
        events.publishEvent(LedgerChanged.of(group, what, invitation));
        return found;
    }

    /** Empty for a token that is unknown, expired, used up or revoked alike. */
    public Optional<InvitationPreview> preview(String token) {
        return admission.preview(null, token);
    }

    /** The same, for somebody who may be a member already. */
    public Optional<InvitationPreview> preview(@Nullable AccountId guest, String token) {
        return admission.preview(guest, token);
    }

    /**
     * Makes the account a member, or again one; by a link to a placeholder's place, with the placeholder's history.
     * Whoever is a member already stays as they are; only a placeholder's history comes to them.
     *
     * @throws NotFoundException for a token that cannot be used, whatever the reason
     */
    public LedgerId join(AccountView account, String token) {
        return admission.join(account, token);
    }
}
