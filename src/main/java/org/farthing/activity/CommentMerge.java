package org.farthing.activity;

import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberMerge;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever was mentioned as a placeholder is mentioned as the member. What is in the record stays as it was. */
@Component
@Order(9)
class CommentMerge implements MemberMerge {

    private final JdbcClient jdbc;

    CommentMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(LedgerView ledger, MemberId placeholder, MemberId member) {
        jdbc.sql("update comment set body = replace(body, ?, ?) where ledger_id = ?"
                        + " and id in (select comment_id from mention where ledger_id = ? and member_id = ?)")
                .params("@[" + placeholder + "]", "@[" + member + "]")
                .params(ledger.id().value(), ledger.id().value(), placeholder.value())
                .update();
        jdbc.sql("insert into mention (comment_id, ledger_id, member_id)"
                        + " select comment_id, ledger_id, ? from mention where ledger_id = ? and member_id = ?"
                        + " on conflict on constraint mention_pk do nothing")
                .params(member.value(), ledger.id().value(), placeholder.value())
                .update();
        jdbc.sql("delete from mention where ledger_id = ? and member_id = ?")
                .params(ledger.id().value(), placeholder.value())
                .update();
    }
}
