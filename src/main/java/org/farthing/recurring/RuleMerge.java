package org.farthing.recurring;

import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberMerge;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Templates that name the placeholder name the member from now on. One that names both is left alone: what the two
 * together would pay is for somebody to say, so its rule stops and tells why.
 */
@Component
@Order(3)
class RuleMerge implements MemberMerge {

    private static final String HAND_OVER = """
            update recurring_rule set version = version + 1,
                template = cast(replace(cast(template as text), :from, :to) as jsonb),
                next_template = cast(replace(cast(next_template as text), :from, :to) as jsonb)
            where ledger_id = :ledger
              and position(:to in cast(template as text) || coalesce(cast(next_template as text), '')) = 0
            """;

    private final JdbcClient jdbc;

    RuleMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(LedgerView ledger, MemberId placeholder, MemberId member) {
        jdbc.sql(HAND_OVER)
                .param("from", placeholder.toString())
                .param("to", member.toString())
                .param("ledger", ledger.id().value())
                .update();
    }
}
