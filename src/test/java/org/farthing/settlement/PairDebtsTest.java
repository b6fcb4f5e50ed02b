package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.Expenses;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.Equal;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.ledger.SettlingRule;
import org.farthing.money.Allocation;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PairDebtsTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    Balances balances;

    @Autowired
    SettlingRule rule;

    @Autowired
    SettlingCurrency currency;

    AccountView alice;
    LedgerView flat;
    List<MemberId> members;

    @BeforeEach
    void fiveShareAFlat() {
        alice = people.alice();
        LedgerView opened = people.group(alice, people.bob());
        for (String name : List.of("Dora", "Emil", "Fritz")) {
            ledgers.addPlaceholder(alice.id(), opened.id(), name);
        }
        rule.simplify(alice.id(), opened.id(), false);
        flat = ledgers.find(alice.id(), opened.id());
        members = Drafts.members(flat);
    }

    @Test
    void nobodyPaysAPersonTheySharedNothingWith() {
        paid(300, List.of(share(0, 300)), List.of(1));
        paid(300, List.of(share(1, 300)), List.of(2));

        assertThat(plan()).containsExactlyInAnyOrder("Bob pays Alice 300", "Dora pays Bob 300");

        rule.simplify(alice.id(), flat.id(), true);
        assertThat(plan()).containsExactly("Dora pays Alice 300");
    }

    @Test
    void aShareIsOwedToThePayersInProportionToWhatTheyPaid() {
        paid(1000, List.of(share(0, 750), share(1, 250)), List.of(2, 3));

        assertThat(plan())
                .containsExactlyInAnyOrder(
                        "Dora pays Alice 375", "Dora pays Bob 125", "Emil pays Alice 375", "Emil pays Bob 125");
    }

    @Test
    void debtsInBothDirectionsAndPaymentsAreSetOffAgainstEachOther() {
        paid(400, List.of(share(0, 400)), List.of(1));
        paid(100, List.of(share(1, 100)), List.of(0));
        settlements.record(
                alice.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(members.get(1), members.get(0), Money.of(250, "EUR"), Drafts.DAY, ""));

        assertThat(plan()).containsExactly("Bob pays Alice 50");
    }

    @Test
    void payingOneLeavesTheOthers() {
        paid(999, List.of(share(0, 600), share(1, 399)), List.of(0, 1, 2, 3, 4));
        List<String> before = plan();
        CurrencyBalances.Payment paid = inEuros().plan().get(1);

        settlements.record(
                alice.id(),
                flat.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(paid.from().id(), paid.to().id(), paid.amount(), Drafts.DAY, ""));

        List<String> others = new ArrayList<>(before);
        others.remove(1);
        assertThat(plan()).isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatAMemberOwesAndIsOwedByAllIsExactlyTheirBalance(long seed) {
        Random random = new Random(seed);
        List<ExpenseDraft> drafts =
                IntStream.range(0, 60).mapToObj(i -> draft(random)).toList();
        expenses.recordAll(alice.id(), flat.id(), drafts);
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(5);
            settlements.record(
                    alice.id(),
                    flat.id(),
                    new SettlementId(UUID.randomUUID()),
                    new SettlementDraft(
                            members.get(from),
                            members.get((from + 1) % 5),
                            Money.of(1 + random.nextInt(10_000), "EUR"),
                            Drafts.DAY,
                            ""));
        }
        assertPairsMakeTheBalances();

        currency.settleIn(alice.id(), flat.id(), SettlesIn.OWN);
        assertPairsMakeTheBalances();
    }

    private void assertPairsMakeTheBalances() {
        List<CurrencyBalances> all = balances.of(ledgers.find(alice.id(), flat.id()));
        assertThat(all).isNotEmpty();
        for (CurrencyBalances counted : all) {
            Map<MemberId, Long> sums = new HashMap<>();
            counted.plan().forEach(payment -> {
                sums.merge(payment.from().id(), -payment.amount().minor(), Math::addExact);
                sums.merge(payment.to().id(), payment.amount().minor(), Math::addExact);
            });
            assertThat(counted.lines()).as(counted.currency()).isNotEmpty().allSatisfy(line -> assertThat(
                            sums.getOrDefault(line.member().id(), 0L))
                    .isEqualTo(line.balance().minor()));
        }
    }

    /** Refunds, a foreign currency with a rate, several payers, and those who are left out. */
    private ExpenseDraft draft(Random random) {
        long minor = (1 + random.nextInt(100_000)) * (random.nextInt(5) == 0 ? -1L : 1L);
        boolean foreign = random.nextInt(4) == 0;
        List<Integer> payers = some(random);
        long[] amounts = Allocation.byWeights(
                minor, payers.stream().mapToLong(i -> 1 + random.nextInt(9)).toArray(), UUID.randomUUID());
        List<PaymentDraft> payments = IntStream.range(0, amounts.length)
                .filter(i -> amounts[i] != 0)
                .mapToObj(i -> share(payers.get(i), amounts[i]))
                .toList();
        return new ExpenseDraft(
                minor < 0 ? ExpenseKind.REFUND : ExpenseKind.EXPENSE,
                Money.of(minor, foreign ? "CHF" : "EUR"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Something",
                "",
                payments,
                new Equal(some(random).stream().map(members::get).toList()),
                foreign ? new BigDecimal("1.0731") : null);
    }

    private static List<Integer> some(Random random) {
        List<Integer> chosen = new ArrayList<>(
                IntStream.range(0, 5).filter(i -> random.nextBoolean()).boxed().toList());
        return chosen.isEmpty() ? List.of(random.nextInt(5)) : chosen;
    }

    private PaymentDraft share(int member, long minor) {
        return new PaymentDraft(members.get(member), minor);
    }

    private void paid(long cents, List<PaymentDraft> payments, List<Integer> sharedBy) {
        ExpenseDraft draft = new ExpenseDraft(
                ExpenseKind.EXPENSE,
                Money.of(cents, "EUR"),
                Drafts.DAY,
                CategoryId.OTHER,
                "Something",
                "",
                payments,
                new Equal(sharedBy.stream().map(members::get).toList()),
                null);
        expenses.record(alice.id(), flat.id(), Drafts.newId(), draft);
    }

    private CurrencyBalances inEuros() {
        return balances.of(ledgers.find(alice.id(), flat.id())).get(0);
    }

    private List<String> plan() {
        return inEuros().plan().stream()
                .map(payment -> payment.from().name() + " pays " + payment.to().name() + " "
                        + payment.amount().minor())
                .toList();
    }
}
