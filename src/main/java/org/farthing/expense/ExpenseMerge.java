package org.farthing.expense;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberMerge;
import org.farthing.platform.LongWork;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every expense of the placeholder, also in the trash, names the member instead; what is of both adds up. */
@Component
@Order(1)
class ExpenseMerge implements MemberMerge {

    private static final int BATCH = 200;

    private static final String WITH_MEMBER = """
            select expense_id from payment where ledger_id = :ledger and member_id = :member
            union
            select expense_id from share where ledger_id = :ledger and member_id = :member
            order by 1
            """;

    private final EntityManager entities;
    private final Postings postings;
    private final JdbcClient jdbc;
    private final LongWork longWork;

    ExpenseMerge(EntityManager entities, Postings postings, JdbcClient jdbc, LongWork longWork) {
        this.entities = entities;
        this.postings = postings;
        this.jdbc = jdbc;
        this.longWork = longWork;
    }

    @Override
    public void merge(LedgerView ledger, MemberId placeholder, MemberId member) {
        longWork.begins();
        List<UUID> ids = jdbc.sql(WITH_MEMBER)
                .param("ledger", ledger.id().value())
                .param("member", placeholder.value())
                .query(UUID.class)
                .list();
        for (int start = 0; start < ids.size(); start += BATCH) {
            mergeBatch(ledger, ids.subList(start, Math.min(start + BATCH, ids.size())), placeholder, member);
        }
    }

    private void mergeBatch(LedgerView ledger, List<UUID> ids, MemberId placeholder, MemberId member) {
        List<Expense> expenses = entities.createQuery("select e from Expense e where e.id in :ids", Expense.class)
                .setParameter("ids", ids)
                .getResultList();
        List<Entry> before = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        for (Expense expense : expenses) {
            before.addAll(expense.entries());
            expense.handOver(ledger, new Handover(placeholder, member));
            after.addAll(expense.entries());
        }
        entities.flush();
        expenses.forEach(entities::detach);
        postings.post(ledger, before, after);
    }
}
