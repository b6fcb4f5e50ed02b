package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.farthing.account.AccountView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.rate.PublishedRates;
import org.farthing.rate.RateSource;
import org.farthing.rate.Rates;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The rates are invented, and of the year 2003, where no other test looks. */
@IntegrationTest
class HomeSummariesTest {

    private static final LocalDate DAY = LocalDate.of(2003, 5, 5);
    private static final Period MAY = Period.containing(Period.Kind.MONTH, DAY);

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Rates rates;

    @Autowired
    HomeSummaries summaries;

    AccountView alice;
    LedgerView trip;

    @BeforeEach
    void aliceAndBobSpendInFourCurrencies() {
        alice = people.alice();
        trip = people.group(alice, people.bob());
        rates.publish(
                List.of(
                        new PublishedRates(DAY, Map.of("JPY", new BigDecimal("125"))),
                        new PublishedRates(DAY.plusDays(1), Map.of("JPY", new BigDecimal("100")))),
                RateSource.DEMO);
        record(1_000, "EUR", DAY);
        record(2_000, "JPY", DAY);
        record(2_000, "JPY", DAY.plusDays(1));
        record(4_000, "KWD", DAY);
        record(6_000, "KWD", DAY.plusDays(2));
    }

    private void record(long minor, String currency, LocalDate day) {
        expenses.record(
                alice.id(), trip.id(), Drafts.newId(), Drafts.of(trip, Money.of(minor, currency), day, "Spent"));
    }

    @Test
    void convertsEachDayByItsOwnRateAndListsWhatLacksOne() {
        HomeSummary mine = summaries.of(alice, Scope.mine(), MAY);

        assertThat(mine.total()).isEqualTo(Money.of(500 + 800 + 1_000, "EUR"));
        assertThat(mine.converted())
                .containsExactly(new HomeSummary.Converted(Money.of(2_000, "JPY"), Money.of(1_800, "EUR")));
        assertThat(mine.missing()).containsExactly(new HomeSummary.Unrated(Money.of(5_000, "KWD"), 2));
    }

    @Test
    void aLedgerAsAWholeCountsEachExpenseOnce() {
        assertThat(summaries.of(alice, Scope.ledger(trip.id()), MAY).total())
                .isEqualTo(Money.of(1_000 + 1_600 + 2_000, "EUR"));
        assertThatThrownBy(() -> summaries.of(people.charlie(), Scope.ledger(trip.id()), MAY))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePageShowsTotalAndWhatIsMissing() throws Exception {
        String address = "/summary/home?period=month&at=2003-05&ledger=" + trip.id();

        mvc.perform(get(address).with(user(alice.id().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("23.00")))
                .andExpect(content().string(containsString("2 expenses")));
        mvc.perform(get(address).with(user(people.charlie().id().toString()))).andExpect(status().isNotFound());
        mvc.perform(get("/summary?period=month&at=2003-05").with(user(alice.id().toString())))
                .andExpect(content().string(containsString("/summary/home?period=month")));
    }
}
