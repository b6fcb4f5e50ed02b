package org.farthing.expense.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** The form of an expense in a flat of Alice and Bob. */
abstract class SplitScene {

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

    /** Soup for both, cake for Alice, and a tip of 40%: 14 in all. */
    ExpenseRequests bill() {
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

    ExpenseRequests people(String mode, String field, String one, String two) {
        return ExpenseRequests.dinnerIn(flat)
                .with("split.mode", mode)
                .with("split.people[0].member", first.toString())
                .with("split.people[0]." + field, one)
                .with("split.people[1].member", second.toString())
                .with("split.people[1]." + field, two);
    }

    String preview(ExpenseRequests form, AccountView by) throws Exception {
        return content(form, "/expenses/preview", by);
    }

    String content(ExpenseRequests form, String path, AccountView by) throws Exception {
        return mvc.perform(form.to(path, by).header(HttpHeaders.ACCEPT_LANGUAGE, Locale.US.toLanguageTag()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    String page(String path, AccountView by) throws Exception {
        return mvc.perform(get(path)
                        .with(user(by.id().toString()))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, Locale.US.toLanguageTag()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
