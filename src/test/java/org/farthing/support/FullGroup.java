package org.farthing.support;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.activity.CommentId;
import org.farthing.activity.Comments;
import org.farthing.category.Categories;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.Claims;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.Receipts;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.farthing.recurring.RuleId;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.PlannedPayment;
import org.farthing.settlement.SettleUps;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes groups in which there is one of everything that can be written to. */
@TestComponent
public class FullGroup {

    private final People people;
    private final Ledgers ledgers;
    private final Invitations invitations;
    private final Claims claims;
    private final Categories categories;
    private final Expenses expenses;
    private final Comments comments;
    private final Receipts receipts;
    private final Settlements settlements;
    private final SettleUps settleUps;
    private final RecurringRules rules;
    private final JdbcClient jdbc;

    public FullGroup(
            People people,
            Ledgers ledgers,
            Invitations invitations,
            Claims claims,
            Categories categories,
            Expenses expenses,
            Comments comments,
            Receipts receipts,
            Settlements settlements,
            SettleUps settleUps,
            RecurringRules rules,
            JdbcClient jdbc) {
        this.people = people;
        this.ledgers = ledgers;
        this.invitations = invitations;
        this.claims = claims;
        this.categories = categories;
        this.expenses = expenses;
        this.comments = comments;
        this.receipts = receipts;
        this.settlements = settlements;
        this.settleUps = settleUps;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** A group, and the identifiers of what is in it by what they are of. */
    public record Contents(LedgerView group, Map<String, Object> ids) {

        public String id(String of) {
            Object id = ids.get(of);
            if (id == null) {
                throw new IllegalStateException("There is no " + of);
            }
            return id.toString();
        }
    }

    /** The owner made all that is in it; the editor wants to be the placeholder. */
    public Contents make(AccountView owner, AccountView editor, AccountView viewer) {
        LedgerId ledger = people.group(owner, editor).id();
        people.join(owner, ledger, viewer, Role.VIEWER);
        Map<String, Object> ids = new HashMap<>();
        ids.put("ledger", ledger);
        ids.put("editor", ledgers.find(editor.id(), ledger).me().id());
        MemberId placeholder = ledgers.addPlaceholder(owner.id(), ledger, "Eve");
        ids.put("placeholder", placeholder);
        NewInvitation open = new NewInvitation(Role.EDITOR, Duration.ofDays(1), false, null);
        ids.put("token", invitations.invite(owner.id(), ledger, open));
        claims.claim(editor.id(), ledger, placeholder);
        LedgerView group = ledgers.find(owner.id(), ledger);
        ids.put("claim", claims.pending(group).get(0).id());
        ids.put("invitation", newest("invitation", ledger));
        ids.put("category", categories.add(owner.id(), ledger, "Plants", "gift", "pink"));
        book(owner, group, ids);
        pay(owner, group, ids);
        ExpenseDraft tip = Drafts.of(group, Money.of(500, "USD"), Drafts.DAY, "Tip");
        ids.put("lone", expenses.record(owner.id(), group.id(), Drafts.newId(), tip));
        return new Contents(group, ids);
    }

    private void book(AccountView owner, LedgerView group, Map<String, Object> ids) {
        ExpenseId expense = expenses.record(owner.id(), group.id(), Drafts.newId(), Drafts.dinner(group, 9_000));
        ids.put("expense", expense);
        ids.put("position", position(group.id()));
        expenses.correct(owner.id(), expense, 0, Drafts.dinner(group, 6_000));
        ids.put("comment", new CommentId(UUID.randomUUID()));
        comments.add(owner.id(), expense, (CommentId) ids.get("comment"), "Fine");
        ids.put("receipt", new ReceiptId(UUID.randomUUID()));
        receipts.attach(
                owner.id(),
                expense,
                (ReceiptId) ids.get("receipt"),
                "bill.png",
                new ByteArrayInputStream(SampleReceipts.png()));
        ids.put("rule", new RuleId(UUID.randomUUID()));
        Rhythm monthly = Rhythm.of(RhythmUnit.MONTH, 1, owner.today().plusDays(20));
        rules.repeat(owner, (RuleId) ids.get("rule"), expense, monthly);
    }

    private void pay(AccountView owner, LedgerView group, Map<String, Object> ids) {
        MemberId editor = (MemberId) ids.get("editor");
        ids.put("settlement", new SettlementId(UUID.randomUUID()));
        settlements.record(
                owner.id(),
                group.id(),
                (SettlementId) ids.get("settlement"),
                new SettlementDraft(editor, group.me().id(), Money.of(1_000, "EUR"), Drafts.DAY, ""));
        ids.put("batch", UUID.randomUUID());
        List<PlannedPayment> plan = settleUps.ofGroup(owner.id(), group.id(), editor);
        settleUps.settle(
                owner.id(),
                (UUID) ids.get("batch"),
                plan.stream().map(PlannedPayment::payment).toList(),
                Drafts.DAY,
                PaymentMethod.UNSAID,
                "");
        String open =
                settleUps.ofGroup(owner.id(), group.id(), null).get(0).payment().text();
        ids.put("payment", open);
    }

    private UUID newest(String table, LedgerId ledger) {
        return jdbc.sql("select id from " + table + " where ledger_id = ? order by id desc limit 1")
                .param(ledger.value())
                .query(UUID.class)
                .single();
    }

    private long position(LedgerId ledger) {
        return jdbc.sql("select max(position) from activity where ledger_id = ?")
                .param(ledger.value())
                .query(Long.class)
                .single();
    }
}
