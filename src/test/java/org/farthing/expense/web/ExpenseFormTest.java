package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseList;
import org.farthing.ledger.LedgerView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** What cannot be recorded comes back as it was typed, with a reason beside the field, in the reader's language. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ExpenseFormTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    ExpenseList list;

    @Autowired
    Categories categories;

    @Autowired
    MessageSource messages;

    AccountView alice;
    LedgerView flat;

    @BeforeAll
    void aliceSharesAFlatWithBob() {
        alice = people.alice();
        flat = people.group(alice, people.bob());
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                        List.of("EUR", "amount", "", "amount.missing"),
                        List.of("EUR", "amount", "lots", "amount.unreadable"),
                        List.of("EUR", "amount", "<b>1</b>", "amount.unreadable"),
                        List.of("EUR", "amount", "1e1000000", "amount.unreadable"),
                        List.of("EUR", "amount", "NaN", "amount.unreadable"),
                        List.of("EUR", "amount", "9".repeat(65_536), "amount.unreadable"),
                        List.of("EUR", "amount", "0", "amount.zero"),
                        List.of("EUR", "amount", "-5", "amount.negative"),
                        List.of("EUR", "amount", "12.3456", "amount.tooManyDecimals"),
                        List.of("JPY", "amount", "12.5", "amount.tooManyDecimals"),
                        List.of("EUR", "amount", "10000000000.01", "amount.tooLarge"),
                        List.of("EUR", "amount", "9".repeat(60), "amount.tooLarge"),
                        List.of("EUR", "description", "", "text.missing"),
                        List.of("EUR", "description", " \u00a0 ", "text.missing"),
                        List.of("EUR", "description", "x".repeat(201), "text.tooLong"),
                        List.of("EUR", "description", "x".repeat(65_536), "text.tooLong"),
                        List.of("EUR", "description", "caf\0e", "text.control"),
                        List.of("EUR", "description", "a\ud800", "text.control"),
                        List.of("EUR", "notes", "x".repeat(2001), "text.tooLong"),
                        List.of("EUR", "notes", "\u0007", "text.control"),
                        List.of("EUR", "spentOn", "", "date.unreadable"),
                        List.of("EUR", "spentOn", "yesterday", "date.unreadable"),
                        List.of("EUR", "spentOn", "2026-02-30", "date.unreadable"),
                        List.of("EUR", "spentOn", "0001-01-01", "date.outOfRange"),
                        List.of("EUR", "spentOn", "9999-12-31", "date.outOfRange"),
                        List.of("XXX", "currency", "XXX", "currency.unknown"))
                .flatMap(input -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .map(locale -> Arguments.of(input.get(0), input.get(1), input.get(2), input.get(3), locale)));
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {3} {4}")
    @MethodSource("badInput")
    void badInputComesBackAsItWasTypedWithTheReason(
            String currency, String field, String value, String key, Locale locale) throws Exception {
        boolean number = locale == Locale.GERMAN && field.equals("amount");
        String typed = number ? value.replace('.', ',') : value;
        ExpenseRequests form =
                ExpenseRequests.dinnerIn(flat).with("currency", currency).with(field, typed);

        String html = refused(form, locale);

        assertThat(errorOf(field, html)).isEqualTo(message(key, currency, field, locale));
        assertThat(html)
                .contains(">"
                        + HtmlUtils.htmlEscape(Sources.messages(file(locale)).get("expense.new.title")));
        if (!field.equals("currency")) {
            assertThat(html).containsAnyOf(kept(typed));
        }
        assertThat(html).contains("value=\"" + flat.id() + "\" selected");
        assertNothingRecorded();
    }

    private static String[] kept(String typed) {
        String escaped = HtmlUtils.htmlEscape(typed).replace("\u00a0", "&nbsp;");
        return new String[] {
            "value=\"" + escaped + "\"",
            "value=\"" + typed + "\"",
            "value=\"" + typed.replace("\0", "&#0;") + "\"",
            "value=\"" + typed.replace("\ud800", "?") + "\"",
            ">" + typed + "</textarea>"
        };
    }

    @Test
    void anExpenseOfNobodyIsRefusedBesideTheChoice() throws Exception {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String html = refused(ExpenseRequests.dinnerIn(flat).without("sharedBy"), locale);

            assertThat(errorOf("sharedBy", html))
                    .isEqualTo(messages.getMessage("expense.sharedBy.nobody", null, locale));
            assertThat(html).contains("value=\"12.50\"").doesNotContainPattern("name=\"sharedBy\"[^>]*checked");
        }
    }

    @Test
    void everythingWrongIsToldAtOnce() throws Exception {
        String html = refused(
                ExpenseRequests.dinnerIn(flat)
                        .with("amount", "x")
                        .with("description", "")
                        .with("spentOn", "soon"),
                Locale.ENGLISH);

        assertThat(List.of("amount", "description", "spentOn"))
                .allSatisfy(field -> assertThat(errorOf(field, html)).isNotEmpty());
    }

    @Test
    void aCategoryOrLedgerOfSomebodyElseDoesNotExist() throws Exception {
        AccountView charlie = people.charlie();
        LedgerView foreign = people.group(charlie);
        CategoryId wine = categories.add(charlie.id(), foreign.id(), "Wine", "tag", "red");

        for (var form : List.of(
                ExpenseRequests.dinnerIn(flat).with("category", wine.toString()),
                ExpenseRequests.dinnerIn(flat).with("ledger", foreign.id().toString()),
                ExpenseRequests.dinnerIn(flat).with("paidBy", foreign.me().id().toString()),
                ExpenseRequests.dinnerIn(flat)
                        .with("sharedBy", foreign.me().id().toString()),
                ExpenseRequests.dinnerIn(flat)
                        .with("category", UUID.randomUUID().toString()),
                ExpenseRequests.dinnerIn(flat).with("category", "garbage"),
                ExpenseRequests.dinnerIn(flat).with("paidBy", "garbage"),
                ExpenseRequests.dinnerIn(flat).with("sharedBy", "garbage"),
                ExpenseRequests.dinnerIn(flat).with("formKey", "garbage"),
                ExpenseRequests.dinnerIn(flat).with("ledger", "garbage"))) {
            mvc.perform(form.by(alice)).andExpect(status().isNotFound());
        }
        assertNothingRecorded();
    }

    private String refused(ExpenseRequests form, Locale locale) throws Exception {
        return mvc.perform(form.by(alice).header("Accept-Language", locale.getLanguage()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The text of the message beside a field, without its icon. */
    private static String errorOf(String field, String html) {
        int start = html.indexOf("id=\"" + field + "-error\"");
        assertThat(start).as("a message beside " + field).isPositive();
        String message = html.substring(html.indexOf("<span>", start) + 6, html.indexOf("</span>", start));
        return HtmlUtils.htmlUnescape(message);
    }

    private String message(String key, String currency, String field, Locale locale) {
        if (key.equals("text.tooLong")) {
            return Sources.messages(file(locale)).get(key).replace("{max}", field.equals("notes") ? "2000" : "200");
        }
        return messages.getMessage(key, new Object[] {currency.equals("JPY") ? 0 : 2}, locale);
    }

    private static String file(Locale locale) {
        return locale == Locale.GERMAN ? "messages_de.properties" : "messages.properties";
    }

    private void assertNothingRecorded() {
        assertThat(list.page(alice.id(), ExpenseFilter.NONE, null, 5).rows()).isEmpty();
    }
}
