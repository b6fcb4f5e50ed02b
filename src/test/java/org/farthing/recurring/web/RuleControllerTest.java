package org.farthing.recurring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class RuleControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    RecurringRules rules;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    LocalDate today;
    ExpenseId rent;

    @BeforeEach
    void aliceHasPaidTheRentOfTheFlatSheSharesWithBob() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        today = alice.today();
        rent = Drafts.newId();
        expenses.record(alice.id(), flat.id(), rent, Drafts.of(flat, Money.of(90_000, "EUR"), today, "Rent"));
    }

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

    @Test
    void theNextOneAloneOrAllThatFollowCanBeChanged() throws Exception {
        RuleId rule = repeat();
        mvc.perform(as(bob, get("/recurring/" + rule + "/template")))
                .andExpect(content().string(containsString("value=\"900.00\"")));

        mvc.perform(template(bob, rule, "910", "next")).andExpect(redirectedUrl("/recurring/" + rule));
        assertThat(found(rule).upcoming().amount()).isEqualTo(Money.of(91_000, "EUR"));
        assertThat(found(rule).template().amount()).isEqualTo(Money.of(90_000, "EUR"));

        mvc.perform(template(bob, rule, "920", "all")).andExpect(redirectedUrl("/recurring/" + rule));
        assertThat(found(rule).upcoming().amount()).isEqualTo(Money.of(92_000, "EUR"));

        mvc.perform(template(bob, rule, "-1", "all")).andExpect(status().isUnprocessableContent());
        mvc.perform(template(bob, rule, "", "all")).andExpect(status().isUnprocessableContent());
        RuleView old = found(rule);
        rules.pause(bob.id(), rule, old.version());
        mvc.perform(template(bob, old, "5", "all")).andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder template(AccountView account, RuleId rule, String amount, String scope) {
        return template(account, found(rule), amount, scope);
    }

    private MockHttpServletRequestBuilder template(AccountView account, RuleView rule, String amount, String scope) {
        return as(account, post("/recurring/" + rule.id() + "/template"))
                .param("version", Integer.toString(rule.version()))
                .param("amount", amount)
                .param("description", "Rent")
                .param("category", rule.category().id().toString())
                .param("scope", scope);
    }

    @Test
    void theRhythmCanBeChanged() throws Exception {
        RuleId rule = repeat();
        mvc.perform(as(bob, get("/recurring/" + rule + "/edit"))).andExpect(status().isOk());

        mvc.perform(as(bob, post("/recurring/" + rule))
                        .param("version", Integer.toString(found(rule).version()))
                        .param("unit", "MONTH")
                        .param("every", "3")
                        .param("start", today.toString())
                        .param("lastDay", "true")
                        .param("ends", "times")
                        .param("times", "4"))
                .andExpect(redirectedUrl("/recurring/" + rule));

        assertThat(found(rule).rhythm()).isEqualTo(new Rhythm(RhythmUnit.MONTH, 3, today, true, null, 4));
    }

    @Test
    void isSkippedPausedResumedAndEndedOnceEach() throws Exception {
        RuleId rule = repeat();
        act(rule, "omission", found(rule).version())
                .andExpect(flash().attribute("flashKey", "recurring.flash.skipped"));
        assertThat(found(rule).nextDays().get(0)).isEqualTo(today.plusMonths(2));
        act(rule, "omission", 0).andExpect(flash().attribute("flashKey", "recurring.stale"));
        assertThat(found(rule).nextDays().get(0)).isEqualTo(today.plusMonths(2));

        act(rule, "pause", found(rule).version());
        assertThat(found(rule).isPaused()).isTrue();
        act(rule, "resumption", found(rule).version());
        assertThat(found(rule).isActive()).isTrue();
        act(rule, "end", found(rule).version());
        assertThat(found(rule).isEnded()).isTrue();
        mvc.perform(as(bob, get("/recurring/" + rule))).andExpect(content().string(containsString("Ended")));
    }

    private ResultActions act(RuleId rule, String action, int version) throws Exception {
        return mvc.perform(
                        as(bob, post("/recurring/" + rule + "/" + action)).param("version", Integer.toString(version)))
                .andExpect(redirectedUrl("/recurring/" + rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/template"})
    void aStrangerFindsNoPage(String page) throws Exception {
        RuleId rule = repeat();

        mvc.perform(as(charlie, get("/recurring/" + rule + page))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/template", "/omission", "/pause", "/resumption", "/end"})
    void aStrangerChangesNothingAndAViewerIsRefused(String action) throws Exception {
        RuleId rule = repeat();
        RuleView before = found(rule);
        AccountView vera = people.person("Vera");
        people.join(alice, flat.id(), vera, Role.VIEWER);

        mvc.perform(change(charlie, rule, action)).andExpect(status().isNotFound());
        mvc.perform(change(vera, rule, action));

        assertThat(found(rule)).usingRecursiveComparison().isEqualTo(before);
    }

    private MockHttpServletRequestBuilder change(AccountView account, RuleId rule, String action) {
        return as(account, post("/recurring/" + rule + action))
                .param("version", Integer.toString(found(rule).version()))
                .param("unit", "DAY")
                .param("every", "1")
                .param("start", today.toString())
                .param("amount", "1")
                .param("description", "Mine")
                .param("category", found(rule).category().id().toString());
    }

    @Test
    void neitherAStrangerNorAViewerLetsAnExpenseRepeat() throws Exception {
        AccountView vera = people.person("Vera");
        people.join(alice, flat.id(), vera, Role.VIEWER);

        mvc.perform(start(charlie, UUID.randomUUID().toString())).andExpect(status().isNotFound());
        mvc.perform(start(vera, UUID.randomUUID().toString())).andExpect(status().isForbidden());
        mvc.perform(as(charlie, get("/recurring/new").param("expense", rent.toString())))
                .andExpect(status().isNotFound());
        mvc.perform(as(charlie, get("/expenses/" + rent + "/recurrence"))).andExpect(status().isNotFound());
        mvc.perform(as(charlie, get("/recurring?ledger=" + flat.id()))).andExpect(status().isNotFound());
        assertThat(rules.of(alice.id())).isEmpty();
    }

    private MockHttpServletRequestBuilder start(AccountView account, String key) {
        return as(account, post("/recurring"))
                .param("formKey", key)
                .param("expense", rent.toString())
                .param("unit", "WEEK")
                .param("every", "2")
                .param("start", today.toString())
                .param("ends", "never");
    }

    private RuleId repeat() {
        return rules.repeat(alice, new RuleId(UUID.randomUUID()), rent, Rhythm.of(RhythmUnit.MONTH, 1, today));
    }

    private RuleView found(RuleId rule) {
        return rules.find(alice.id(), rule);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.ENGLISH)
                .format(day);
    }

    private static MockHttpServletRequestBuilder as(AccountView account, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(user(account.id().toString()));
    }
}
