package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Every way to split, several payers and refunds, as a browser sends them. */
@IntegrationTest
class SplitFormTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    ExpenseList list;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId first;
    MemberId second;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        first = Drafts.members(flat).get(0);
        second = Drafts.members(flat).get(1);
    }

    @Test
    void whatWasTypedComesBackWhenTheExpenseIsEdited() throws Exception {
        record(people("PERCENT", "percent", "33.30", "66.7"));

        String html = page("/expenses/" + only().id() + "/edit", bob);

        assertThat(only().owes(first)).isEqualTo(euros(416));
        assertThat(html).contains("value=\"33.30\"", "value=\"66.7\"").containsPattern("value=\"PERCENT\" selected");
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
    void aRefundIsTypedWithoutASignAndCountsNegative() throws Exception {
        record(ExpenseRequests.dinnerIn(flat).with("kind", "REFUND"));

        assertThat(only().kind()).isEqualTo(ExpenseKind.REFUND);
        assertThat(only().amount()).isEqualTo(euros(-1250));
        assertThat(list.myTotals(bob.id(), ExpenseFilter.NONE)).containsExactly(euros(-625));
        assertThat(page("/expenses", bob)).contains("Refund to");
        assertThat(page("/expenses/" + only().id() + "/edit", alice)).contains("value=\"12.50\"");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("PERCENT", "percent", "60", "39.5", "make 99.5%: 0.5% are missing"),
                Arguments.of("PERCENT", "percent", "60", "x", "Bob: Enter a number"),
                Arguments.of("PERCENT", "percent", "60", "40.1234567", "Bob: Enter a number"),
                Arguments.of("EXACT", "exact", "2", "10", "make €12.00: €0.50 are missing"),
                Arguments.of("EXACT", "exact", "2", "10.505", "Bob: At most 2 decimals"),
                Arguments.of("EXACT", "exact", "9".repeat(70), "1", "Alice: Enter an amount"),
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

        assertThat(refused).contains("The bill makes €14.00: €1.00 are missing.", "Use the sum");
        assertThat(used).contains("value=\"14.00\"", "value=\"Soup\"");
    }

    @Test
    void itemsNobodyTookAndPaymentsThatMissTheTotalAreRefused() throws Exception {
        assertThat(refused(bill().without("split.items[0].takers"))).contains("Choose who took Soup.");
        assertThat(refused(ExpenseRequests.dinnerIn(flat)
                        .with("payments[0].member", first.toString())
                        .with("payments[0].amount", "12")))
                .contains("They paid €12.00: €0.50 are missing.");
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
    void thePreviewComputesAndRecordsNothing() throws Exception {
        String html = preview(people("SHARES", "weight", "4", "1"), bob);

        assertThat(html).contains("€10.00", "€2.50").doesNotContain("<form");
        assertThat(preview(people("PERCENT", "percent", "3", "1"), bob)).contains("4%", "96% are missing");
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

    /** Soup for both, cake for Alice, and a tip of 40%: 14 in all. */
    private ExpenseRequests bill() {
        return ExpenseRequests.dinnerIn(flat)
                .with("amount", "14.00")
                .with("split.mode", "ITEMS")
                .with("split.items[0].label", "Soup")
                .with("split.items[0].amount", "6")
                .with("split.items[0].takers", first.toString(), second.toString())
                .with("split.items[1].label", "Cake")
                .with("split.items[1].amount", "4")
                .with("split.items[1].takers", first.toString())
                .with("split.extras[0].kind", "TIP")
                .with("split.extras[0].value", "40")
                .with("split.extras[0].unit", "percent");
    }

    private ExpenseRequests people(String mode, String field, String one, String two) {
        return ExpenseRequests.dinnerIn(flat)
                .with("split.mode", mode)
                .with("split.people[0].member", first.toString())
                .with("split.people[0]." + field, one)
                .with("split.people[1].member", second.toString())
                .with("split.people[1]." + field, two);
    }

    private void record(ExpenseRequests form) throws Exception {
        mvc.perform(form.by(alice)).andExpect(status().is3xxRedirection());
    }

    private String refused(ExpenseRequests form) throws Exception {
        return HtmlUtils.htmlUnescape(mvc.perform(form.by(alice))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String preview(ExpenseRequests form, AccountView by) throws Exception {
        return content(form, "/expenses/preview", by);
    }

    private String reshaped(ExpenseRequests form) throws Exception {
        return content(form, "/expenses/new", alice);
    }

    private String content(ExpenseRequests form, String path, AccountView by) throws Exception {
        return mvc.perform(form.to(path, by).header(HttpHeaders.ACCEPT_LANGUAGE, Locale.US.toLanguageTag()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String path, AccountView by) throws Exception {
        return mvc.perform(get(path)
                        .with(user(by.id().toString()))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, Locale.US.toLanguageTag()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
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
