package org.farthing.ledger;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerChanged.What;
import org.farthing.platform.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a placeholder and a member one, in all modules. The caller holds the lock of the ledger. */
@Component
class Merging {

    private final MemberRepository members;
    private final LedgerQueries queries;
    private final List<MemberMerge> merges;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            MemberRepository members,
            LedgerQueries queries,
            List<MemberMerge> merges,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.queries = queries;
        this.merges = merges;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void merge(AccountId account, LedgerId ledger, MemberId placeholder, MemberId member) {
        members.flush();
        LedgerView group = queries.find(account, ledger).orElseThrow(() -> new NotFoundException("ledger"));
        String name = group.member(placeholder).orElseThrow().name();
        events.publishEvent(LedgerChanged.of(group, What.MEMBER_MERGED, member.value(), name, null));
        merges.forEach(merge -> merge.merge(group, placeholder, member));
        load(ledger, placeholder).mergeInto(member.value(), clock.instant());
        forget(ledger.value(), placeholder.value());
    }

    private Member load(LedgerId ledger, MemberId id) {
        return members.findByIdAndLedgerId(id.value(), ledger.value())
                .filter(found -> found.accountId() == null)
                .orElseThrow(() -> new NotFoundException("placeholder"));
    }

    /** Links and claims to a place that is taken lead nowhere any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID ledger, UUID placeholder) {
        members.flush();
        jdbc.sql("update invitation set revoked_at = now(), version = version + 1"
                        + " where ledger_id = ? and member_id = ? and revoked_at is null"
                        + " and (use_limit is null or uses < use_limit)")
                .params(ledger, placeholder)
                .update();
        jdbc.sql("delete from claim where ledger_id = ? and placeholder_id = ?")
                .params(ledger, placeholder)
                .update();
    }
}
