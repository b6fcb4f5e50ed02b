package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.Stream;
import org.farthing.expense.ExpenseFilter;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** What does not fit is said, and kept as it was typed. */
@IntegrationTest
class SplitRefusalsTest extends SplitScene {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("PERCENT", "percent", "60", "39.5", "make 99.5%: 0.5% too little"),
                Arguments.of("PERCENT", "percent", "60", "x", "Bob: Enter a number"),
                Arguments.of("PERCENT", "percent", "60", "40.1234567", "Bob: Enter a number"),
                Arguments.of("EXACT", "exact", "2", "10", "make €12.00: €0.50 too little"),
                Arguments.of("EXACT", "exact", "2", "10.505", "Bob: At most 2 decimals"),
                Arguments.of("EXACT", "exact", "9".repeat(70), "1", "Alice: Enter an amount"),
                Arguments.of("EXACT", "exact", ".5" + "+.5".repeat(16), "1", "Alice: Enter a number"),
                Arguments.of("SHARES", "weight", "10000000000000", "1", "Alice: Enter a number"),
                Arguments.of("PERCENT", "percent", "9223372036855", "1", "Alice: Enter a number"),
                Arguments.of("SHARES", "weight", "0", "0", "at least one person"),
                Arguments.of("SHARES", "weight", "2", "-1", "cannot be negative"),
                Arguments.of("ADJUSTED", "difference", "13", "0", "more than the total, by €0.50"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatDoesNotFitIsSaidAndKept(String mode, String field, String one, String two, String reason)
            throws Exception {
        String html = mvc.perform(people(mode, field, one, two).by(alice))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(HtmlUtils.htmlUnescape(html)).contains(reason, "value=\"" + one + "\"", "value=\"" + two + "\"");
        assertThat(list.page(alice.id(), ExpenseFilter.NONE, null, 5).rows()).isEmpty();
    }

    @Test
    void aBillThatIsNotTheTotalOffersItsSum() throws Exception {
        ExpenseRequests form = bill().with("amount", "15.00");

        String refused = refused(form);
        String used = mvc.perform(form.with("change", "useSum").to("/expenses/new", alice))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(refused).contains("The bill makes €14.00: €1.00 too little.", "Use the sum");
        assertThat(used).contains("value=\"14.00\"", "value=\"Soup\"");
    }

    @Test
    void itemsNobodyTookAndPaymentsThatMissTheTotalAreRefused() throws Exception {
        assertThat(refused(bill().without("split.items[0].takers"))).contains("Choose who took Soup.");
        assertThat(refused(ExpenseRequests.dinnerIn(flat)
                        .with("payments[0].member", first.toString())
                        .with("payments[0].amount", "12")))
                .contains("They paid €12.00: €0.50 too little.");
        assertThat(refused(ExpenseRequests.dinnerIn(flat)
                        .with("payments[0].member", first.toString())
                        .with("payments[0].amount", "-12")))
                .contains("Alice: The amount must be more than zero.");
    }

    @Test
    void peopleOfAnotherLedgerDoNotExistInAnyField() throws Exception {
        String foreign = people.group(charlie).me().id().toString();
        for (ExpenseRequests form : List.of(
                people("SHARES", "weight", "1", "1").with("split.people[1].member", foreign),
                bill().with("split.items[0].takers", foreign),
                bill().with("split.items[0].takers", "garbage"),
                ExpenseRequests.dinnerIn(flat)
                        .with("payments[0].member", foreign)
                        .with("payments[0].amount", "12.50"))) {
            mvc.perform(form.by(alice)).andExpect(status().isNotFound());
            mvc.perform(form.to("/expenses/preview", alice)).andExpect(status().isNotFound());
            mvc.perform(form.by(charlie)).andExpect(status().isNotFound());
        }
    }

    @Test
    void hugeCountsAreBounded() throws Exception {
        ExpenseRequests form = bill();
        for (int i = 0; i < 150; i++) {
            form.with("split.items[" + i + "].label", "x")
                    .with("split.items[" + i + "].amount", "1")
                    .with("split.items[" + i + "].takers", first.toString());
        }

        assertThat(refused(form)).contains("At most 100 entries.");
        mvc.perform(bill().with("split.items[2000000000].label", "x").by(alice)).andExpect(status().is4xxClientError());
    }

    private String refused(ExpenseRequests form) throws Exception {
        return HtmlUtils.htmlUnescape(mvc.perform(form.by(alice))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
