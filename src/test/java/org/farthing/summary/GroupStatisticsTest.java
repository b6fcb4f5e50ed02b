package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.money.Money;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class GroupStatisticsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    SettlingCurrency settling;

    @Autowired
    GroupStatistics statistics;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView trip;

    @BeforeEach
    void alicePaidADinnerForTwoAndOneForBobAlone() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        trip = people.group(alice, bob);
        record(1000, LocalDate.of(2026, 9, 1), 2);
        record(500, LocalDate.of(2026, 11, 2), 1);
    }

    private void record(long cents, LocalDate day, int sharers) {
        ExpenseDraft all = Drafts.of(trip, Money.of(cents, "EUR"), day, "Dinner");
        expenses.record(
                alice.id(),
                trip.id(),
                Drafts.newId(),
                ExpenseDraft.equally(
                        all.amount(),
                        day,
                        all.category(),
                        "Dinner",
                        "",
                        trip.me().id(),
                        Drafts.members(trip).subList(2 - sharers, 2)));
    }

    @Test
    void saysWhatTheGroupSpentAndWhatItCostOneself() {
        GroupFigures figures = statistics.of(trip).get(0);

        assertThat(figures.whole().total()).isEqualTo(Money.of(1500, "EUR"));
        assertThat(figures.whole().entries()).isEqualTo(2);
        assertThat(figures.mine()).isEqualTo(Money.of(500, "EUR"));
        assertThat(figures.paidByMe()).isEqualTo(Money.of(1500, "EUR"));
        assertThat(figures.members())
                .containsExactly(
                        new MemberFigures(
                                trip.members().get(0).id(), "Alice", true, Money.of(1500, "EUR"), Money.of(500, "EUR")),
                        new MemberFigures(
                                trip.members().get(1).id(), "Bob", false, Money.of(0, "EUR"), Money.of(1000, "EUR")));
        assertThat(figures.months().months())
                .extracting(month -> month.total().minor())
                .containsExactly(1000L, 0L, 500L);
        assertThat(figures.myMonths().months())
                .extracting(month -> month.total().minor())
                .containsExactly(500L, 0L, 0L);
        assertThat(statistics.of(ledgers.find(bob.id(), trip.id())).get(0).mine())
                .isEqualTo(Money.of(1000, "EUR"));
    }

    @Test
    void everyCurrencyIsCountedAsItWasSpentAlsoWhereTheGroupSettlesInItsOwn() {
        ExpenseDraft dollars =
                Drafts.of(trip, Money.of(10000, "USD"), Drafts.DAY, "Flight").at(new BigDecimal("0.9"));
        expenses.record(alice.id(), trip.id(), Drafts.newId(), dollars);
        List<GroupFigures> apart = statistics.of(trip);
        settling.settleIn(alice.id(), trip.id(), SettlesIn.OWN);

        List<GroupFigures> joined = statistics.of(ledgers.find(alice.id(), trip.id()));

        assertThat(joined).isEqualTo(apart).hasSize(2);
        assertThat(joined.get(1).whole().total()).isEqualTo(Money.of(10000, "USD"));
        assertThat(joined.get(1).members())
                .extracting(MemberFigures::paid, MemberFigures::spent)
                .containsExactly(
                        tuple(Money.of(10000, "USD"), Money.of(5000, "USD")),
                        tuple(Money.of(0, "USD"), Money.of(5000, "USD")));
    }

    @Test
    void aSettlementIsNoSpending() {
        List<GroupFigures> before = statistics.of(trip);
        settlements.record(
                bob.id(),
                trip.id(),
                new SettlementId(UUID.randomUUID()),
                new SettlementDraft(
                        Drafts.members(trip).get(1),
                        Drafts.members(trip).get(0),
                        Money.of(1000, "EUR"),
                        Drafts.DAY,
                        ""));

        assertThat(statistics.of(trip)).isEqualTo(before);
    }

    @Test
    void membersSeeThePageInFewStatementsAndAStrangerSeesNothing() throws Exception {
        String address = "/ledgers/" + trip.id() + "/statistics";
        int statements = StatementCounter.during(
                () -> mvc.perform(get(address).with(user(alice.id().toString())))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("What this cost you"))));
        assertThat(statements).isBetween(1, 8);
        mvc.perform(get(address).with(user(bob.id().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("€10.00")));
        mvc.perform(get(address).with(user(charlie.id().toString()))).andExpect(status().isNotFound());
    }

    @Test
    void anEmptyGroupHasAPageToo() throws Exception {
        LedgerView empty = people.group(alice, bob);
        mvc.perform(get("/ledgers/" + empty.id() + "/statistics")
                        .with(user(alice.id().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing spent")));
    }
}
