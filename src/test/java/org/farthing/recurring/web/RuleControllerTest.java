package org.farthing.recurring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.money.Money;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class RuleControllerTest extends RulePages {

    @Test
    void theFormOffersTheNextDaysAndStartsOneRuleHoweverOftenItIsSent() throws Exception {
        mvc.perform(as(bob, get("/recurring/new").param("expense", rent.toString())))
                .andExpect(content().string(containsString("Rent")))
                .andExpect(content().string(containsString(day(today.plusMonths(1)))));

        String key = UUID.randomUUID().toString();
        mvc.perform(start(bob, key)).andExpect(status().is3xxRedirection());
        RuleView rule = rules.of(bob.id()).get(0);
        mvc.perform(start(bob, key)).andExpect(redirectedUrl("/recurring/" + rule.id()));
        assertThat(rules.of(alice.id())).hasSize(1);

        mvc.perform(as(alice, get("/recurring/" + rule.id())))
                .andExpect(content().string(containsString("Every 2 weeks")))
                .andExpect(content().string(containsString(day(today.plusWeeks(2)))));
        mvc.perform(as(alice, get("/recurring"))).andExpect(content().string(containsString("Rent")));
        mvc.perform(as(alice, get("/recurring?ledger=" + flat.id())))
                .andExpect(content().string(containsString("Rent")));
        mvc.perform(as(alice, get("/recurring?ledger=" + people.group(alice).id())))
                .andExpect(content().string(containsString("Nothing repeats yet")));
    }

    @Test
    void thePageOfAnExpenseSaysThatItRepeats() throws Exception {
        mvc.perform(fragment(bob)).andExpect(content().string(containsString("Repeat this")));

        RuleId rule = repeat();

        mvc.perform(fragment(bob))
                .andExpect(content().string(allOf(containsString("Every month"), not(containsString("Use this")))));
        mvc.perform(as(bob, get("/expenses/" + rent + "/recurrence"))).andExpect(redirectedUrl("/recurring/" + rule));
    }

    @Test
    void aCorrectedExpenseCanBeUsedForAllThatFollow() throws Exception {
        RuleId rule = repeat();
        expenses.correct(bob.id(), rent, 0, Drafts.of(flat, Money.of(95_000, "EUR"), today, "Rent"));

        mvc.perform(fragment(bob)).andExpect(content().string(containsString("Use this for all that follow")));
        mvc.perform(as(bob, post("/expenses/" + rent + "/recurrence"))).andExpect(redirectedUrl("/recurring/" + rule));

        assertThat(found(rule).template().amount()).isEqualTo(Money.of(95_000, "EUR"));
    }

    private MockHttpServletRequestBuilder fragment(AccountView account) {
        return as(account, get("/expenses/" + rent + "/recurrence")).header("HX-Request", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "every, 0, Choose a number from 1 to 99.",
        "every, x, Type a whole number.",
        "start, soon, date",
        "start, 2020-01-01, Start no more than a year ago.",
        "times, 0, Choose a number from 1 to 999.",
        "until, 2000-01-01, The end is before the start."
    })
    void whatIsNoRhythmComesBackWithTheReason(String field, String typed, String reason) throws Exception {
        String ends = field.equals("times") || field.equals("until") ? field : "never";
        mvc.perform(as(bob, post("/recurring"))
                        .param("formKey", UUID.randomUUID().toString())
                        .param("expense", rent.toString())
                        .param("unit", "MONTH")
                        .param("every", field.equals("every") ? typed : "1")
                        .param("start", field.equals("start") ? typed : today.toString())
                        .param("ends", ends)
                        .param(field.equals("times") ? "times" : "until", typed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(reason)));
        assertThat(rules.of(bob.id())).isEmpty();
    }

    @Test
    void thePreviewFollowsWhatIsTyped() throws Exception {
        mvc.perform(as(bob, get("/recurring/preview"))
                        .param("expense", rent.toString())
                        .param("unit", "YEAR")
                        .param("every", "1")
                        .param("start", today.toString()))
                .andExpect(content().string(containsString(day(today.plusYears(1)))));
        mvc.perform(as(bob, get("/recurring/preview")).param("every", "many"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The next dates appear here.")));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.ENGLISH)
                .format(day);
    }
}
