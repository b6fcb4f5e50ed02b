package org.farthing.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that let people into a group. Only a hash of the link's token is stored, so it can be shown once. */
@Service
public class Invitations {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String USABLE = """
            select i.id, i.role, p.name as placeholder, i.expires_at, i.use_limit, i.uses, c.name as created_by
            from invitation i
            left join member p on p.ledger_id = i.ledger_id and p.id = i.member_id
            join member c on c.ledger_id = i.ledger_id and c.id = i.created_by
            where i.ledger_id = ? and i.revoked_at is null and i.expires_at > ?
              and (i.use_limit is null or i.uses < i.use_limit)
            order by i.created_at desc
            """;

    private final InvitationRepository invitations;
    private final MemberRepository members;
    private final LedgerRepository ledgerRows;
    private final LedgerQueries queries;
    private final Ledgers ledgers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            MemberRepository members,
            LedgerRepository ledgerRows,
            LedgerQueries queries,
            Ledgers ledgers,
            JdbcClient jdbc,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.ledgerRows = ledgerRows;
        this.queries = queries;
        this.ledgers = ledgers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the token of the link, 256 random bits in URL-safe letters; it cannot be read again */
    @Transactional
    public String invite(AccountId account, LedgerId ledger, NewInvitation terms) {
        LedgerView group = Ledgers.requireGroup(ledgers.lock(account, ledger));
        MemberId placeholder = terms.placeholder();
        if (placeholder != null
                && group.member(placeholder).filter(MemberView::isPlaceholder).isEmpty()) {
            throw new NotFoundException("placeholder");
        }
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        invitations.save(new Invitation(Ids.next(), group, terms, hash(token), clock.instant()));
        return token;
    }

    public List<InvitationView> usable(AccountId account, LedgerId ledger) {
        ledgers.find(account, ledger);
        return jdbc.sql(USABLE)
                .params(ledger.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, i) -> new InvitationView(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getString("placeholder"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getObject("use_limit") != null,
                        row.getInt("uses"),
                        row.getString("created_by")))
                .list();
    }

    @Transactional
    public void revoke(AccountId account, LedgerId ledger, UUID invitation) {
        ledgers.lock(account, ledger);
        invitations
                .findByIdAndLedgerId(invitation, ledger.value())
                .orElseThrow(() -> new NotFoundException("invitation"))
                .revoke(clock.instant());
    }

    /** Empty for a token that is unknown, expired, used up or revoked alike. */
    public Optional<InvitationPreview> preview(String token) {
        return invitations
                .findByTokenHash(hash(token))
                .filter(invitation -> invitation.isUsable(clock.instant()))
                .map(invitation -> new InvitationPreview(
                        ledgerRows.findById(invitation.ledgerId()).orElseThrow().name(),
                        members.findById(invitation.createdBy()).orElseThrow().name()));
    }

    /**
     * Makes the account a member. Whoever is one already stays as they are and uses nothing up.
     *
     * @throws NotFoundException for a token that cannot be used, whatever the reason
     */
    @Transactional
    public LedgerId join(AccountView account, String token) {
        UUID ledger = jdbc.sql("select ledger_id from invitation where token_hash = ?")
                .param(hash(token))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("invitation"));
        LedgerId id = new LedgerId(ledger);
        queries.lock(id);
        if (queries.find(account.id(), id).isEmpty()) {
            admit(account, id, token);
        }
        return id;
    }

    private void admit(AccountView account, LedgerId ledger, String token) {
        Invitation invitation = invitations
                .findByTokenHash(hash(token))
                .filter(found -> found.isUsable(clock.instant()))
                .orElseThrow(() -> new NotFoundException("invitation"));
        invitation.use(clock.instant());
        UUID placeholder = invitation.memberId();
        if (placeholder != null) {
            members.findByIdAndLedgerId(placeholder, ledger.value())
                    .orElseThrow()
                    .claim(account.id().value(), account.displayName(), invitation.role());
            return;
        }
        int position = (int) members.countByLedgerId(ledger.value());
        members.save(new Member(
                ledger.value(),
                account.id().value(),
                account.displayName(),
                invitation.role(),
                position,
                clock.instant()));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
