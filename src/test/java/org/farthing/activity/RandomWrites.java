package org.farthing.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.expense.Moves;
import org.farthing.expense.Moves.Confirmed;
import org.farthing.ledger.Claims;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.ledger.Members;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.PlannedPayment;
import org.farthing.settlement.SettleUps;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.RandomDrafts;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does at random what people can do to a group and to a ledger of their own. What is refused has not happened. */
final class RandomWrites {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");

    private final ApplicationContext application;
    private final AccountView alice;
    private final AccountView bob;
    private final LedgerId flat;
    private final LedgerId mine;
    private final Random random;
    private final RandomDrafts drafts;
    private final Map<String, Runnable> kinds = new LinkedHashMap<>();
    private final List<ExpenseId> written = new ArrayList<>();
    private final List<SettlementId> paid = new ArrayList<>();
    private int placeholders;

    RandomWrites(
            ApplicationContext application,
            AccountView alice,
            AccountView bob,
            LedgerId flat,
            LedgerId mine,
            Random random) {
        this.application = application;
        this.alice = alice;
        this.bob = bob;
        this.flat = flat;
        this.mine = mine;
        this.random = random;
        this.drafts = new RandomDrafts(random);
        expenseKinds();
        otherKinds();
        for (int i = 0; i < 5; i++) {
            record(flat);
            record(mine);
            pay();
        }
    }

    private void expenseKinds() {
        kinds.put("record", () -> record(flat));
        kinds.put("record mine", () -> record(mine));
        kinds.put("record another", () -> record(flat));
        kinds.put("correct", this::correct);
        kinds.put("correct again", this::correct);
        kinds.put("trash", () -> get(Expenses.class).trash(alice.id(), any(written)));
        kinds.put("restore", () -> get(Expenses.class).restore(alice.id(), any(written)));
        kinds.put("restore a version", this::restoreVersion);
        kinds.put("share", this::share);
        kinds.put("share and take back", () -> get(Moves.class).toPersonal(alice.id(), share()));
        kinds.put("purge", this::purge);
    }

    private void otherKinds() {
        kinds.put("pay", this::pay);
        kinds.put("correct a payment", this::correctPayment);
        kinds.put("trash a payment", () -> get(Settlements.class).trash(alice.id(), any(paid)));
        kinds.put("restore a payment", () -> get(Settlements.class).restore(alice.id(), any(paid)));
        kinds.put("settle all", this::settleAll);
        kinds.put("settle in one currency", () -> settleIn(SettlesIn.OWN));
        kinds.put("settle in each currency", () -> settleIn(SettlesIn.EACH));
        kinds.put("merge", this::merge);
        kinds.put("leave and come back", this::leaveAndComeBack);
    }

    int kinds() {
        return kinds.size();
    }

    /** Each kind once; counts what was not refused. */
    void inAnyOrder(Map<String, Integer> done) {
        List<String> names = new ArrayList<>(kinds.keySet());
        Collections.shuffle(names, random);
        for (String name : names) {
            try {
                kinds.get(name).run();
                done.merge(name, 1, Integer::sum);
            } catch (Rejection | NotFoundException refused) {
                done.merge(name, 0, Integer::sum);
            }
        }
    }

    private <T> T get(Class<T> type) {
        return application.getBean(type);
    }

    private LedgerView group() {
        return get(Ledgers.class).find(alice.id(), flat);
    }

    private ExpenseId record(LedgerId ledger) {
        LedgerView view = get(Ledgers.class).find(alice.id(), ledger);
        ExpenseId id = get(Expenses.class).record(alice.id(), ledger, Drafts.newId(), drafts.of(view));
        written.add(id);
        return id;
    }

    private void correct() {
        ExpenseId id = any(written);
        var expense = get(Expenses.class).find(alice.id(), id);
        get(Expenses.class).correct(alice.id(), id, expense.version(), drafts.of(expense.ledger()));
    }

    private void restoreVersion() {
        ExpenseHistory history = get(ExpenseHistory.class);
        ExpenseId id = record(random.nextBoolean() ? flat : mine);
        var expense = get(Expenses.class).find(alice.id(), id);
        get(Expenses.class).correct(alice.id(), id, expense.version(), drafts.of(expense.ledger()));
        var versions = history.page(alice, id, null, Locale.UK).versions();
        history.restore(alice.id(), id, versions.get(versions.size() - 1).line().position());
    }

    private ExpenseId share() {
        ExpenseId shared =
                get(Moves.class).toGroup(alice.id(), record(mine), flat, Drafts.newId(), new Confirmed(true, true));
        written.add(shared);
        return shared;
    }

    private void purge() {
        ExpenseId gone = record(flat);
        get(Expenses.class).trash(alice.id(), gone);
        get(JdbcClient.class)
                .sql("update expense set deleted_at = deleted_at - interval '31 days' where id = ?")
                .param(gone.value())
                .update();
        get(TrashPurge.class).purge();
    }

    private void pay() {
        SettlementId id = new SettlementId(UUID.randomUUID());
        get(Settlements.class).record(alice.id(), flat, id, payment());
        paid.add(id);
    }

    private void correctPayment() {
        SettlementId id = any(paid);
        int version = get(Settlements.class).find(alice.id(), id).settlement().version();
        get(Settlements.class).correct(alice.id(), id, version, payment());
    }

    private SettlementDraft payment() {
        List<MemberView> members = new ArrayList<>(group().activeMembers());
        Collections.shuffle(members, random);
        Money amount = Money.of(1 + random.nextInt(9_999), any(CURRENCIES));
        Money other = Money.of(1 + random.nextInt(9_999), "KWD");
        return new SettlementDraft(
                members.get(0).id(),
                members.get(1).id(),
                amount,
                Drafts.DAY,
                PaymentMethod.UNSAID,
                "",
                random.nextBoolean() ? other : null);
    }

    private void settleAll() {
        UUID batch = UUID.randomUUID();
        List<PlannedPayment> plan = get(SettleUps.class).ofGroup(alice.id(), flat, null);
        get(SettleUps.class)
                .settle(
                        alice.id(),
                        batch,
                        plan.stream().map(PlannedPayment::payment).toList(),
                        Drafts.DAY,
                        PaymentMethod.UNSAID,
                        "");
        if (random.nextBoolean()) {
            get(Settlements.class).trashBatch(alice.id(), batch);
        }
    }

    private void settleIn(SettlesIn choice) {
        get(SettlingCurrency.class).settleIn(alice.id(), flat, choice);
    }

    /** A placeholder takes part for a while, and turns out to be Alice or Bob. */
    private void merge() {
        MemberId eve = get(Ledgers.class).addPlaceholder(alice.id(), flat, "Eve " + placeholders++);
        for (int i = 0; i < 4; i++) {
            record(flat);
            pay();
        }
        Claims claims = get(Claims.class);
        if (!claims.claim(random.nextBoolean() ? alice.id() : bob.id(), flat, eve)) {
            claims.accept(alice.id(), flat, claims.pending(group()).get(0).id());
        }
    }

    private void leaveAndComeBack() {
        MemberId eve = get(Ledgers.class).addPlaceholder(alice.id(), flat, "Guest " + placeholders++);
        record(flat);
        get(Members.class).depart(alice.id(), flat, eve, true);
        record(flat);
        get(Members.class).bringBack(alice.id(), flat, eve);
        get(Members.class).depart(alice.id(), flat, eve, true);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
