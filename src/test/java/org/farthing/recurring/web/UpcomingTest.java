package org.farthing.recurring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.money.Money;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.farthing.recurring.RuleId;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.StatementCounter;
import org.junit.jupiter.api.Test;

/** What comes within a week stands on the dashboard of whoever is in its ledger. */
@IntegrationTest
class UpcomingTest extends RulePages {

    @Test
    void whatComesWithinAWeekIsShownToThoseWhoShareIt() throws Exception {
        repeat("Water", today.plusDays(1));
        repeat("Power", today.plusDays(7));
        repeat("Insurance", today.plusDays(8));
        RuleId gym = repeat("Gym", today.plusDays(2));
        rules.pause(alice.id(), gym, rules.find(alice.id(), gym).version());

        for (AccountView each : new AccountView[] {alice, bob}) {
            assertThat(panel(each))
                    .containsSubsequence("Coming up", "Water", "Power")
                    .doesNotContain("Insurance", "Gym");
        }
        assertThat(panel(charlie)).doesNotContain("Coming up", "Water");
    }

    @Test
    void theDashboardAsksForItAndWithoutScriptLeadsToTheList() throws Exception {
        assertThat(mvc.perform(get("/").with(user(alice.id().toString())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("hx-get=\"/recurring/upcoming\"", "href=\"/recurring\"");
        mvc.perform(get("/recurring/upcoming").with(user(alice.id().toString())))
                .andExpect(redirectedUrl("/recurring"));
    }

    @Test
    void costsOneStatementBesideThatOfTheAccount() throws Exception {
        repeat("Water", today.plusDays(1));
        repeat("Power", today.plusDays(2));

        assertThat(StatementCounter.during(() -> panel(alice))).isLessThanOrEqualTo(2);
    }

    private RuleId repeat(String what, LocalDate start) {
        ExpenseId first = expenses.record(
                alice.id(), flat.id(), Drafts.newId(), Drafts.of(flat, Money.of(2_000, "EUR"), today, what));
        return rules.repeat(alice, new RuleId(UUID.randomUUID()), first, Rhythm.of(RhythmUnit.MONTH, 1, start));
    }

    private String panel(AccountView account) throws Exception {
        return mvc.perform(get("/recurring/upcoming")
                        .with(user(account.id().toString()))
                        .header("Accept-Language", "en")
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
