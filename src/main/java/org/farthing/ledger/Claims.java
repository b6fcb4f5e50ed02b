package org.farthing.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member says "this placeholder is me". An owner accepts, and the two become one with the whole history, or declines.
 * What an owner claims needs nobody else.
 */
@Service
public class Claims {

    private static final String PENDING = """
            select c.id, c.member_id, c.placeholder_id from claim c where c.ledger_id = ? order by c.created_at, c.id
            """;

    private final Ledgers ledgers;
    private final Merging merging;
    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(Ledgers ledgers, Merging merging, JdbcClient jdbc, Clock clock) {
        this.ledgers = ledgers;
        this.merging = merging;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Also for a viewer: it asks and changes nothing in the books.
     *
     * @return whether the two are one already, because an owner claimed
     */
    @Transactional
    public boolean claim(AccountId account, LedgerId ledger, MemberId placeholder) {
        LedgerView group = ledgers.lockGroup(account, ledger);
        requireOpen(group);
        requirePlaceholder(group, placeholder);
        if (group.isOwnedByMe()) {
            merging.merge(account, ledger, placeholder, group.me().id());
            return true;
        }
        jdbc.sql("insert into claim (id, version, ledger_id, member_id, placeholder_id, created_at)"
                        + " values (?, 0, ?, ?, ?, ?) on conflict on constraint claim_uq do nothing")
                .params(Ids.next(), ledger.value(), group.me().id().value(), placeholder.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return false;
    }

    /** The oldest first: all of them for an owner, for others their own. */
    public List<ClaimView> pending(LedgerView group) {
        record Row(UUID id, UUID memberId, UUID placeholderId) {}
        return jdbc.sql(PENDING).param(group.id().value()).query(Row.class).list().stream()
                .map(row -> new ClaimView(
                        row.id(),
                        group.member(new MemberId(row.memberId())).orElseThrow(),
                        group.member(new MemberId(row.placeholderId())).orElseThrow()))
                .filter(claim -> group.isOwnedByMe()
                        || claim.claimant().id().equals(group.me().id()))
                .toList();
    }

    @Transactional
    public void accept(AccountId account, LedgerId ledger, UUID id) {
        LedgerView group = ledgers.lockGroup(account, ledger).requireOwner();
        requireOpen(group);
        ClaimView claim = find(group, id);
        merging.merge(
                account, ledger, claim.placeholder().id(), claim.claimant().id());
    }

    /** An owner declines, or the one who claims thinks better of it. */
    @Transactional
    public void decline(AccountId account, LedgerId ledger, UUID id) {
        ClaimView claim = find(ledgers.lockGroup(account, ledger), id);
        jdbc.sql("delete from claim where id = ?").param(claim.id()).update();
    }

    private ClaimView find(LedgerView group, UUID id) {
        return pending(group).stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("claim"));
    }

    private static void requireOpen(LedgerView group) {
        if (group.archived()) {
            throw Rejection.of("ledger.archived");
        }
    }

    private static void requirePlaceholder(LedgerView group, MemberId id) {
        if (group.placeholders().stream().noneMatch(member -> member.id().equals(id))) {
            throw new NotFoundException("placeholder");
        }
    }
}
