package org.farthing.ledger;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.settlement.BooksAudit;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alice owns, Bob turns out to be the placeholder Dora, Charlie has no access. */
@IntegrationTest
class ClaimsTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    @Autowired
    Claims claims;

    @Autowired
    Invitations invitations;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    BooksAudit audit;

    @Autowired
    JdbcTemplate jdbc;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId aliceHere;
    MemberId bobHere;
    MemberId dora;

    @BeforeEach
    void bobIsAMemberBesideDora() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dora = ledgers.addPlaceholder(alice.id(), flat.id(), "Dora");
        flat = ledgers.find(alice.id(), flat.id());
        aliceHere = flat.me().id();
        bobHere = ledgers.find(bob.id(), flat.id()).me().id();
    }

    @Test
    void whatAnOwnerAcceptsAddsUpInOneMember() {
        ExpenseId both = record(900, aliceHere, aliceHere, bobHere, dora);
        ExpenseId hers = record(500, dora, aliceHere, dora);
        claims.claim(bob.id(), flat.id(), dora);

        claims.accept(alice.id(), flat.id(), pending(alice).get(0).id());

        LedgerView merged = ledgers.find(bob.id(), flat.id());
        assertThat(merged.members()).extracting(MemberView::name).containsExactly("Alice", "Bob");
        assertThat(merged.member(dora))
                .hasValueSatisfying(gone -> assertThat(gone.former()).isTrue());
        ExpenseView seen = expenses.find(bob.id(), both);
        assertThat(seen.owes(bobHere)).isEqualTo(Money.of(600, "EUR"));
        assertThat(seen.shares()).hasSize(2);
        assertThat(expenses.find(bob.id(), hers).paid(bobHere)).isEqualTo(Money.of(500, "EUR"));
        assertThat(expenses.find(bob.id(), hers).owes(bobHere)).isEqualTo(Money.of(250, "EUR"));
        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), 350L), Map.entry(bobHere.value(), -350L));
        assertThat(pending(alice)).isEmpty();
        assertNoDifference();
    }

    @Test
    void nothingHappensWithoutTheOwnersYes() {
        record(900, aliceHere, aliceHere, bobHere, dora);
        Map<UUID, Long> before = balances();

        assertThat(claims.claim(bob.id(), flat.id(), dora)).isFalse();
        assertThat(claims.claim(bob.id(), flat.id(), dora)).isFalse();
        UUID claim = pending(bob).get(0).id();
        assertThatThrownBy(() -> claims.accept(bob.id(), flat.id(), claim))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.messageKey()).isEqualTo("ledger.ownerOnly"));
        claims.decline(alice.id(), flat.id(), claim);

        assertThat(pending(alice)).isEmpty();
        assertThat(balances()).isEqualTo(before);
        assertThat(ledgers.find(alice.id(), flat.id())).isEqualTo(flat);
    }

    @Test
    void anOwnerNeedsNobodyElse() {
        assertThat(claims.claim(alice.id(), flat.id(), dora)).isTrue();

        assertThat(ledgers.find(alice.id(), flat.id()).members()).hasSize(2);
    }

    @Test
    void aStrangerClaimsAndAcceptsNothing() {
        claims.claim(bob.id(), flat.id(), dora);
        UUID claim = pending(alice).get(0).id();
        LedgerView own = people.group(charlie);

        assertNotFound(() -> claims.claim(charlie.id(), flat.id(), dora));
        assertNotFound(() -> claims.accept(charlie.id(), flat.id(), claim));
        assertNotFound(() -> claims.accept(charlie.id(), own.id(), claim));
        assertNotFound(() -> claims.claim(charlie.id(), own.id(), dora));
        assertNotFound(() -> claims.claim(bob.id(), flat.id(), aliceHere));
        assertThat(pending(alice)).hasSize(1);
    }

    @Test
    void aMemberWithABoundLinkTakesThePlaceAndItsHistoryAtOnce() {
        record(900, dora, aliceHere, bobHere, dora);
        String link = invite(dora);

        invitations.join(bob, link);

        assertThat(ledgers.find(bob.id(), flat.id()).me().id()).isEqualTo(bobHere);
        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), -300L), Map.entry(bobHere.value(), 300L));
        assertThatThrownBy(() -> invitations.join(charlie, link)).isInstanceOf(NotFoundException.class);
        assertNoDifference();
    }

    @Test
    void aPaymentBetweenTheTwoGoesToTheTrashAndStaysThere() {
        record(900, aliceHere, aliceHere, bobHere, dora);
        SettlementId fromBob = settle(bobHere, dora, 100);
        SettlementId toAlice = settle(dora, aliceHere, 120);

        claims.claim(alice.id(), flat.id(), dora);

        assertThat(settlements.recent(ledgers.find(alice.id(), flat.id()), 9))
                .singleElement()
                .satisfies(kept -> assertThat(kept.to().id()).isEqualTo(aliceHere));
        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), 200L), Map.entry(bobHere.value(), -200L));
        assertThatThrownBy(() -> settlements.restore(alice.id(), toAlice))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.messageKey()).isEqualTo("settlement.merged"));
        settlements.trash(bob.id(), fromBob);
        settlements.restore(bob.id(), fromBob);
        assertNoDifference();
    }

    @Test
    void whatWasTypedNamesTheMemberAndWhereBothWereNamedTheSharesStandOneByOne() {
        ExpenseId hers = record(split(1000, new ByShares(List.of(input(aliceHere, "1"), input(dora, "3")))));
        ExpenseId both = record(
                split(1000, new ByShares(List.of(input(aliceHere, "1"), input(bobHere, "1"), input(dora, "2")))));
        ExpenseId bill = record(split(
                1000,
                new Itemised(
                        List.of(
                                new Item("Wine", new Figure("6"), List.of(dora)),
                                new Item("Bread", new Figure("4"), List.of(aliceHere, dora))),
                        List.of())));

        invitations.join(bob, invite(dora));

        assertThat(expenses.find(bob.id(), hers).split())
                .isEqualTo(new ByShares(List.of(input(aliceHere, "1"), input(bobHere, "3"))));
        assertThat(expenses.find(bob.id(), both).split())
                .isInstanceOfSatisfying(Exact.class, exact -> assertThat(exact.amounts())
                        .containsExactlyInAnyOrder(input(aliceHere, "2.50"), input(bobHere, "7.50")));
        assertThat(expenses.find(bob.id(), bill).split().members()).containsExactly(bobHere, aliceHere);
        assertThat(expenses.find(bob.id(), bill).owes(bobHere)).isEqualTo(Money.of(800, "EUR"));
        assertNoDifference();
    }

    @Test
    void aRefundInAnotherCurrencyAddsUpTooAndCanBeCorrected() {
        Money refund = Money.of(-901, "USD");
        ExpenseDraft draft = new ExpenseDraft(
                ExpenseKind.REFUND,
                refund,
                Drafts.DAY,
                CategoryId.OTHER,
                "Deposit",
                "",
                List.of(new PaymentDraft(dora, -500), new PaymentDraft(bobHere, -401)),
                new Equal(List.of(aliceHere, bobHere, dora)),
                new BigDecimal("0.9"));
        ExpenseId id = record(draft);
        Money alices = expenses.find(alice.id(), id).owes(aliceHere);

        invitations.join(bob, invite(dora));

        ExpenseView seen = expenses.find(bob.id(), id);
        assertThat(seen.paid(bobHere)).isEqualTo(refund);
        assertThat(seen.owes(aliceHere)).isEqualTo(alices);
        expenses.correct(
                bob.id(),
                id,
                seen.version(),
                new ExpenseDraft(
                        ExpenseKind.REFUND,
                        refund,
                        Drafts.DAY,
                        CategoryId.OTHER,
                        "Deposit back",
                        "",
                        List.of(new PaymentDraft(bobHere, -901)),
                        seen.split(),
                        new BigDecimal("0.9")));
        assertThat(expenses.find(bob.id(), id).owes(aliceHere)).isEqualTo(alices);
        assertNoDifference();
    }

    private ExpenseDraft split(long cents, Split split) {
        return new ExpenseDraft(
                ExpenseKind.EXPENSE,
                Money.of(cents, "EUR"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Dinner",
                "",
                List.of(new PaymentDraft(aliceHere, cents)),
                split,
                null);
    }

    private static Input input(MemberId member, String typed) {
        return new Input(member, new Figure(typed));
    }

    @Test
    void alsoWhatIsInTheTrashIsHandedOver() {
        ExpenseId dinner = record(900, dora, aliceHere, bobHere, dora);
        expenses.trash(alice.id(), dinner);

        invitations.join(bob, invite(dora));
        expenses.restore(alice.id(), dinner);

        assertThat(balances()).containsOnly(Map.entry(aliceHere.value(), -300L), Map.entry(bobHere.value(), 300L));
        assertNoDifference();
    }

    @Test
    void somebodyWhoLeftAndComesBackThroughABoundLinkIsOneMember() {
        record(900, aliceHere, aliceHere, bobHere, dora);
        members.depart(bob.id(), flat.id(), bobHere, true);

        invitations.join(bob, invite(dora));

        LedgerView seen = ledgers.find(bob.id(), flat.id());
        assertThat(seen.me().id()).isEqualTo(bobHere);
        assertThat(seen.members()).hasSize(2);
        assertThat(balances()).containsEntry(bobHere.value(), -600L);
        assertNoDifference();
    }

    @Test
    void aPlaceTakenOverByOneIsTakenOverByOneOnlyHoweverManyTry() throws Exception {
        record(900, aliceHere, aliceHere, bobHere, dora);
        String first = invite(dora);
        String second = invite(dora);

        List<Object> results = Together.run(List.<Callable<Object>>of(
                () -> invitations.join(bob, first),
                () -> invitations.join(charlie, second),
                () -> claims.claim(alice.id(), flat.id(), dora)));

        LedgerView after = ledgers.find(alice.id(), flat.id());
        assertThat(after.placeholders()).isEmpty();
        assertThat(results).filteredOn(Exception.class::isInstance).hasOnlyElementsOfType(NotFoundException.class);
        assertThat(after.members()).hasSizeBetween(2, 3);
        assertThat(balances().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
        assertNoDifference();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261121})
    void afterAnyHistoryTheSumsAreExact(long seed) {
        Random random = new Random(seed);
        List<MemberId> all = List.of(aliceHere, bobHere, dora);
        for (int i = 0; i < 60; i++) {
            MemberId payer = all.get(random.nextInt(3));
            MemberId[] sharing =
                    all.stream().filter(id -> random.nextInt(3) > 0).toArray(MemberId[]::new);
            if (sharing.length > 0) {
                ExpenseId id = record(1 + random.nextInt(9999), payer, sharing);
                if (random.nextInt(5) == 0) {
                    expenses.trash(alice.id(), id);
                }
            }
            MemberId from = all.get(random.nextInt(3));
            MemberId to = all.get(random.nextInt(3));
            if (!from.equals(to)) {
                settle(from, to, 1 + random.nextInt(999));
            }
        }
        long aliceBefore = balances().getOrDefault(aliceHere.value(), 0L);

        invitations.join(bob, invite(dora));

        assertThat(balances().getOrDefault(aliceHere.value(), 0L)).isEqualTo(aliceBefore);
        assertThat(balances().getOrDefault(bobHere.value(), 0L)).isEqualTo(-aliceBefore);
        assertThat(balances()).doesNotContainKey(dora.value());
        assertNoDifference();
    }

    private ExpenseId record(long cents, MemberId payer, MemberId... sharing) {
        return record(ExpenseDraft.equally(
                Money.of(cents, "EUR"), Drafts.DAY, CategoryId.OTHER, "Dinner", "", payer, List.of(sharing)));
    }

    private ExpenseId record(ExpenseDraft draft) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), draft);
    }

    private SettlementId settle(MemberId from, MemberId to, long cents) {
        return settlements.record(
                alice.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(from, to, Money.of(cents, "EUR"), Drafts.DAY, ""));
    }

    private String invite(MemberId placeholder) {
        return invitations.invite(
                alice.id(), flat.id(), new NewInvitation(Role.EDITOR, Duration.ofDays(1), true, placeholder));
    }

    private List<ClaimView> pending(AccountView who) {
        return claims.pending(ledgers.find(who.id(), flat.id()));
    }

    /** Without those who are settled. */
    private Map<UUID, Long> balances() {
        return jdbc
                .query(
                        "select member_id, balance from member_balance where ledger_id = ? and balance <> 0",
                        (row, i) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
                        flat.id().value())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void assertNoDifference() {
        assertThat(audit.compare())
                .filteredOn(difference -> difference.ledger().equals(flat.id().value()))
                .isEmpty();
    }

    private static void assertNotFound(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(NotFoundException.class);
    }
}
