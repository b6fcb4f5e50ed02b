package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpenseRow;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.summary.Period;
import org.farthing.summary.Scope;
import org.farthing.summary.Summaries;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Alice pays a dinner for six, and Bob pays her back: to each of them it costs a sixth, wherever they look. */
@IntegrationTest
class OwnShareTest {

    private static final Money SIXTH = Money.of(1_000, "EUR");
    private static final Money NOTHING = Money.of(0, "EUR");

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    ExpenseList list;

    @Autowired
    Settlements settlements;

    @Autowired
    Summaries summaries;

    @Autowired
    MockMvc mvc;

    AccountView alice;
    AccountView bob;
    LedgerView trip;

    @BeforeEach
    void aliceHasPaidForSix() {
        alice = people.alice();
        bob = people.bob();
        LedgerView two = people.group(alice, bob);
        for (String name : List.of("Dora", "Eve", "Finn", "Gus")) {
            ledgers.addPlaceholder(alice.id(), two.id(), name);
        }
        trip = ledgers.find(alice.id(), two.id());
        expenses.record(alice.id(), trip.id(), Drafts.newId(), Drafts.dinner(trip, 6_000));
        MemberId bobs = ledgers.find(bob.id(), trip.id()).me().id();
        settlements.record(
                bob.id(),
                trip.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(bobs, trip.me().id(), SIXTH, Drafts.DAY, ""));
    }

    @Test
    void totalsOfTheListAreMySixth() {
        for (AccountView each : List.of(alice, bob)) {
            for (ExpenseFilter filter : List.of(ExpenseFilter.NONE, in(trip), costing("60", "60"))) {
                assertThat(list.myTotals(each.id(), filter)).containsExactly(SIXTH);
            }
            assertThat(list.myTotalsOfMonths(each.id(), ExpenseFilter.NONE)).containsExactly(SIXTH);
            assertThat(list.myTotalsOfMonths(each.id(), in(trip))).containsExactly(SIXTH);
        }
    }

    @Test
    void theAmountFilterFindsTheBillByWhatItCostAndCountsMySixth() {
        assertThat(rows(costing("60", "60"))).singleElement().satisfies(row -> {
            assertThat(row.myShare()).isEqualTo(SIXTH);
        });
        assertThat(rows(costing("60.01", null))).isEmpty();
        assertThat(rows(costing(null, "10")))
                .as("the payment of 10 is no expense")
                .isEmpty();
        assertThat(list.myTotals(alice.id(), costing(null, "10"))).isEmpty();
    }

    @Test
    void theFileHasMySixthAndNoPayment() throws Exception {
        assertThat(file(alice)).containsExactly("2026-11-20,\"Dinner\",\"Other\",\"Flat\",10.00,60.00,EUR,60.00");
        assertThat(file(bob)).containsExactly("2026-11-20,\"Dinner\",\"Other\",\"Flat\",10.00,60.00,EUR,0.00");
    }

    @Test
    void summariesHaveMySixth() {
        assertThat(spent(alice)).isEqualTo(SIXTH);
        assertThat(spent(bob)).isEqualTo(SIXTH);
    }

    @Test
    void whatIPaidForOthersAloneCostsMeNothing() {
        AccountView charlie = people.charlie();
        people.join(alice, trip.id(), charlie, Role.EDITOR);
        ExpenseId treat = expenses.record(charlie.id(), trip.id(), Drafts.newId(), forOthers(charlie));

        assertThat(spent(charlie)).isEqualTo(NOTHING);
        assertThat(list.myTotals(charlie.id(), ExpenseFilter.NONE))
                .allSatisfy(total -> assertThat(total.isZero()).isTrue());
        assertThat(expenses.find(charlie.id(), treat).amount()).isEqualTo(Money.of(600, "EUR"));
    }

    private ExpenseDraft forOthers(AccountView charlie) {
        MemberId payer = ledgers.find(charlie.id(), trip.id()).me().id();
        return ExpenseDraft.equally(
                Money.of(600, "EUR"), Drafts.DAY, CategoryId.OTHER, "Treat", "", payer, Drafts.members(trip));
    }

    private static ExpenseFilter in(LedgerView ledger) {
        return new ExpenseFilter(ledger.id(), null, null, null, null, null, null);
    }

    private static ExpenseFilter costing(@Nullable String least, @Nullable String most) {
        return new ExpenseFilter(
                null,
                null,
                null,
                null,
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most),
                null);
    }

    private List<ExpenseRow> rows(ExpenseFilter filter) {
        return list.page(alice.id(), filter, null, 50).rows();
    }

    private List<String> file(AccountView account) throws Exception {
        return mvc.perform(get("/expenses/export.csv").with(user(account.id().toString())))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .skip(1)
                .toList();
    }

    private Money spent(AccountView account) {
        return summaries
                .of(account, Scope.mine(), Period.containing(Period.Kind.MONTH, Drafts.DAY))
                .currencies()
                .stream()
                .map(found -> found.total())
                .reduce(NOTHING, Money::plus);
    }
}
