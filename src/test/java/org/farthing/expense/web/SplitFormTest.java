package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.ExpenseView;
import org.farthing.money.Money;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** Every way to split, several payers and refunds, as a browser sends them. */
@IntegrationTest
class SplitFormTest extends SplitScene {

    private static final String NEW = "/expenses/new";

    @Test
    void whatWasTypedComesBackWhenTheExpenseIsEdited() throws Exception {
        record(people("PERCENT", "percent", "33.30", "66.7"));

        String html = page("/expenses/" + only().id() + "/edit", bob);

        assertThat(only().owes(first)).isEqualTo(euros(416));
        assertThat(html).contains("value=\"33.30\"", "value=\"66.7\"").containsPattern("value=\"PERCENT\" selected");
    }

    @Test
    void whatWasTypedForAnotherModeIsThereWhenItIsChosenAgain() throws Exception {
        String exact = content(people("PERCENT", "percent", "33.30", "66.7").with("split.mode", "EXACT"), NEW, alice);
        assertThat(exact)
                .contains("name=\"split.people[2].percent\" value=\"33.30\"")
                .contains("name=\"split.people[3].member\" value=\"" + second + "\"");

        ExpenseRequests typedExact = people("EXACT", "exact", "5", "7.50")
                .with("split.people[2].member", first.toString())
                .with("split.people[2].percent", "33.30");
        assertThat(content(typedExact.with("split.mode", "PERCENT"), NEW, alice))
                .containsPattern("id=\"person-0\"[^>]*value=\"33.30\"")
                .contains("name=\"split.people[2].exact\" value=\"5\"");
    }

    @Test
    void aBillIsKeptWhileAnotherModeIsLookedAtAndCountsForNothing() throws Exception {
        String kept = content(bill().with("split.mode", "EQUAL"), NEW, alice);
        record(bill().with("split.mode", "EQUAL").with("amount", "12.00"));

        assertThat(kept)
                .contains("name=\"split.items[0].label\" value=\"Soup\"")
                .contains("name=\"split.extras[0].kind\" value=\"TIP\"");
        assertThat(only().owes(first)).isEqualTo(euros(600));
    }

    @Test
    void germansReadAndTypeCommas() throws Exception {
        mvc.perform(people("EXACT", "exact", "4+3,5", "5,00")
                        .with("amount", "12,50")
                        .by(alice)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "de"))
                .andExpect(status().is3xxRedirection());

        String german = mvc.perform(get("/expenses/" + only().id() + "/edit")
                        .with(user(bob.id().toString()))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "de"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(german).contains("value=\"4+3,5\"", "value=\"5,00\"");
        assertThat(page("/expenses/" + only().id() + "/edit", alice)).contains("value=\"4+3.5\"", "value=\"5.00\"");
    }

    @Test
    void aBillOfTwoPayersIsRecordedAndShowsItsMaths() throws Exception {
        record(bill().with("payments[0].member", first.toString())
                .with("payments[0].amount", "10")
                .with("payments[1].member", second.toString())
                .with("payments[1].amount", "4"));

        ExpenseView expense = only();
        assertThat(expense.amount()).isEqualTo(euros(1400));
        assertThat(expense.paid(first)).isEqualTo(euros(1000));
        assertThat(expense.paid(second)).isEqualTo(euros(400));
        assertThat(expense.owes(first)).isEqualTo(euros(980));
        assertThat(page("/expenses/" + expense.id(), bob)).contains("Soup", "Tip 40 %", "9.80", "Show the maths");
        assertThat(page("/expenses", bob)).contains("one other paid");
        assertThat(page("/expenses/" + expense.id() + "/edit", bob)).contains("value=\"Soup\"", "value=\"10.00\"");
    }

    @Test
    void paymentsTypedAsSumsAreTheSameWhenTheExpenseIsSavedAgain() throws Exception {
        record(bill().with("payments[0].member", first.toString())
                .with("payments[0].amount", "7.50+2.50")
                .with("payments[1].member", second.toString())
                .with("payments[1].amount", "5-1"));
        ExpenseView before = only();
        String form = page("/expenses/" + before.id() + "/edit", alice);
        assertThat(form).contains("value=\"10.00\"", "value=\"4.00\"");

        mvc.perform(bill().with("version", "0")
                        .with("description", "Dinner again")
                        .with("payments[0].member", first.toString())
                        .with("payments[0].amount", "10.00")
                        .with("payments[1].member", second.toString())
                        .with("payments[1].amount", "4.00")
                        .to("/expenses/" + before.id(), alice))
                .andExpect(status().is3xxRedirection());

        assertThat(only().description()).isEqualTo("Dinner again");
        assertThat(only().draft().payments()).isEqualTo(before.draft().payments());
        assertThat(only().split()).isEqualTo(before.split());
    }

    @Test
    void aRefundIsTypedWithoutASignAndCountsNegative() throws Exception {
        record(ExpenseRequests.dinnerIn(flat).with("kind", "REFUND"));

        assertThat(only().kind()).isEqualTo(ExpenseKind.REFUND);
        assertThat(only().amount()).isEqualTo(euros(-1250));
        assertThat(list.myTotals(bob.id(), ExpenseFilter.NONE)).containsExactly(euros(-625));
        assertThat(page("/expenses", bob)).contains("Refund to");
        assertThat(page("/expenses/" + only().id() + "/edit", alice)).contains("value=\"12.50\"");
    }

    @Test
    void thePreviewComputesAndRecordsNothing() throws Exception {
        String html = preview(people("SHARES", "weight", "4", "1"), bob);

        assertThat(html).contains("€10.00", "€2.50").doesNotContain("<form");
        assertThat(preview(people("PERCENT", "percent", "3", "1"), bob)).contains("4%", "96% too little");
        assertThat(preview(bill().with("amount", ""), bob)).contains("The lines make €14.00.");
        mvc.perform(people("SHARES", "weight", "3", "1").to("/expenses/preview", charlie))
                .andExpect(status().isNotFound());
        assertThat(list.page(alice.id(), ExpenseFilter.NONE, null, 5).rows()).isEmpty();
    }

    @Test
    void linesAndPayersAreAddedWithoutScript() throws Exception {
        String more = reshaped(bill().with("change", "addItem"));
        String less = reshaped(bill().with("change", "drop-0"));
        String several = reshaped(ExpenseRequests.dinnerIn(flat).with("change", "severalPaid"));
        String shares = reshaped(ExpenseRequests.dinnerIn(flat).with("split.mode", "SHARES"));

        assertThat(more).contains("value=\"Soup\"", "split.items[2].label");
        assertThat(less).doesNotContain("value=\"Soup\"").contains("value=\"Cake\"");
        assertThat(several).contains("payments[1].amount");
        assertThat(shares).containsPattern("people\\[1\\]\\.weight\"[^>]*value=\"1\"");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsEvenIfOnlySharesDiffer() throws Exception {
        record(people("SHARES", "weight", "1", "1"));
        String path = "/expenses/" + only().id();
        mvc.perform(people("SHARES", "weight", "2", "1").with("version", "0").to(path, alice))
                .andExpect(status().is3xxRedirection());

        String both = mvc.perform(people("SHARES", "weight", "1", "5")
                        .with("version", "0")
                        .to(path, bob))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(both)
                .contains("\u2068Alice\u2069 2, \u2068Bob\u2069 1", "\u2068Alice\u2069 1, \u2068Bob\u2069 5")
                .containsPattern("people\\[1\\]\\.weight\"[^>]*value=\"5\"")
                .contains("name=\"version\" value=\"1\"");
        mvc.perform(people("SHARES", "weight", "1", "5").with("version", "1").to(path, bob))
                .andExpect(status().is3xxRedirection());
    }

    private void record(ExpenseRequests form) throws Exception {
        mvc.perform(form.by(alice)).andExpect(status().is3xxRedirection());
    }

    private String reshaped(ExpenseRequests form) throws Exception {
        return content(form, "/expenses/new", alice);
    }

    private ExpenseView only() {
        ExpenseId id =
                list.page(alice.id(), ExpenseFilter.NONE, null, 5).rows().get(0).id();
        return expenses.find(alice.id(), id);
    }

    private static Money euros(long minor) {
        return Money.of(minor, "EUR");
    }
}
