package org.farthing.recurring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What comes again is changed, skipped and ended, by those who may. */
@IntegrationTest
class RuleChangePagesTest extends RulePages {

    @Autowired
    Categories categories;

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
    void aCategoryThatIsOfferedNoMoreStaysInTheTemplate() throws Exception {
        CategoryId boats = categories.add(alice.id(), flat.id(), "Boats", "tag", "blue");
        rent = Drafts.newId();
        expenses.record(alice.id(), flat.id(), rent, Drafts.of(flat, Money.of(90_000, "EUR"), today, boats, "Mooring"));
        RuleId rule = repeat();
        categories.archive(alice.id(), flat.id(), boats);

        mvc.perform(as(bob, get("/recurring/" + rule + "/template")))
                .andExpect(content().string(containsString("value=\"" + boats + "\" selected")));
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
}
