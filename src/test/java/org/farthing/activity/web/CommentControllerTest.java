package org.farthing.activity.web;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.activity.CommentId;
import org.farthing.activity.CommentView;
import org.farthing.activity.Comments;
import org.farthing.activity.ExpenseHistory;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.platform.Ids;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Comments, mentions, history and trash as pages. */
@IntegrationTest
class CommentControllerTest {

    private static final int MOST_STATEMENTS = 8;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Comments comments;

    @Autowired
    ExpenseHistory history;

    AccountView alice;
    AccountView bob;
    LedgerView flat;
    ExpenseId dinner;
    String path;

    @BeforeEach
    void aliceRecordedADinner() {
        alice = people.person("<b>Alice</b>");
        bob = people.bob();
        flat = people.group(alice, bob);
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 3_000));
        path = "/expenses/" + dinner + "/comments";
    }

    @Test
    void aCommentCountsOnceAndNothingInItBecomesMarkup() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(as(bob, post(path))
                            .param("formKey", key)
                            .param("text", "<img src=x onerror=alert(1)> @<b>Alice</b>"))
                    .andExpect(redirectedUrl(path));
        }

        assertThat(comments.page(bob.id(), dinner, null).comments()).hasSize(1);
        String list =
                mvc.perform(as(alice, get(path))).andReturn().getResponse().getContentAsString();
        assertThat(list)
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("<mark><bdi>@&lt;b&gt;Alice&lt;/b&gt;</bdi></mark>")
                .doesNotContain("<img src=x")
                .doesNotContain("<b>Alice");
    }

    @Test
    void aPickedNameIsMentionedWithoutJavaScriptToo() throws Exception {
        mvc.perform(as(alice, post(path))
                .param("formKey", key())
                .param("text", "look")
                .param("mention", "Bob"));

        mvc.perform(as(bob, get("/mentions").header("HX-Request", "true")))
                .andExpect(content().string(containsString("<mark><bdi>@Bob</bdi></mark>")))
                .andExpect(content().string(containsString("&lt;b&gt;Alice&lt;/b&gt;\u2069 on “\u2068Dinner")));
        mvc.perform(as(bob, get(path)));
        mvc.perform(as(bob, get("/mentions").header("HX-Request", "true")))
                .andExpect(content().string(not(containsString("@Bob"))));
        mvc.perform(as(bob, get("/mentions"))).andExpect(content().string(containsString("@Bob")));
    }

    @Test
    void whatCannotBeStoredComesBackWithTheReason() throws Exception {
        mvc.perform(as(bob, post(path)).param("formKey", key()).param("text", "x".repeat(2_001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(2_001))))
                .andExpect(content().string(containsString("At most 2000 characters.")));
        mvc.perform(as(bob, post(path)).param("formKey", key()).param("text", "  "))
                .andExpect(status().isUnprocessableContent());
        assertThat(comments.page(bob.id(), dinner, null).comments()).isEmpty();
    }

    @Test
    void onesOwnCommentIsEditedInPlaceAndItsDeletionUndone() throws Exception {
        mvc.perform(as(bob, post(path)).param("formKey", key()).param("text", "Helo"));
        CommentView comment = comments.page(bob.id(), dinner, null).comments().get(0);

        mvc.perform(as(bob, post(path + "/" + comment.id()))
                        .header("HX-Request", "true")
                        .param("text", "Hello"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hello")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(as(bob, post(path + "/" + comment.id())).param("text", ""))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(as(alice, post("/comments/" + comment.id() + "/deletion"))).andExpect(status().isForbidden());
        mvc.perform(as(alice, post(path + "/" + comment.id())).param("text", "Bye"))
                .andExpect(status().isForbidden());
        mvc.perform(as(bob, post("/comments/" + comment.id() + "/deletion")))
                .andExpect(flash().attribute("flashUndo", "/comments/" + comment.id() + "/restoration"));
        mvc.perform(as(bob, post("/comments/" + comment.id() + "/restoration")))
                .andExpect(redirectedUrl("/expenses/" + dinner));
    }

    @Test
    void aRefusedEditOfAnOldCommentComesBackWithTheReason() throws Exception {
        CommentId first = said("first");
        for (int i = 0; i < 51; i++) {
            said("later " + i);
        }

        mvc.perform(as(bob, post(path + "/" + first)).param("text", "y".repeat(2_001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("y".repeat(2_001))))
                .andExpect(content().string(containsString("At most 2000 characters.")));
    }

    @Test
    void aCommentThatWasDeletedMeanwhileIsNotEditedAndWhatWasTypedIsKept() throws Exception {
        CommentId id = said("as it was");
        comments.delete(bob.id(), id);

        mvc.perform(as(bob, post(path + "/" + id)).param("text", "as it should be"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("as it should be")))
                .andExpect(content().string(containsString("This comment was deleted meanwhile.")));
        comments.restore(bob.id(), id);
        mvc.perform(as(bob, get(path))).andExpect(content().string(containsString("as it was")));
    }

    private CommentId said(String text) {
        CommentId id = new CommentId(Ids.next());
        comments.add(bob.id(), dinner, id, text);
        return id;
    }

    @Test
    void whatWasTypedAboutAnExpenseThatIsInTheTrashByNowIsNotLost() throws Exception {
        mvc.perform(as(bob, post(path)).param("formKey", key()).param("text", "Helo"));
        CommentView comment = comments.page(bob.id(), dinner, null).comments().get(0);
        expenses.trash(alice.id(), dinner);

        for (String address : new String[] {path, path + "/" + comment.id()}) {
            mvc.perform(as(bob, post(address)).param("formKey", key()).param("text", "Hello to all"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Hello to all</textarea>")))
                    .andExpect(content().string(containsString("Restore it to comment on it.")));
        }
        mvc.perform(as(bob, get(path))).andExpect(content().string(not(containsString("<textarea"))));
    }

    @Test
    void aVersionIsRestoredFromItsPage() throws Exception {
        expenses.correct(bob.id(), dinner, 0, Drafts.dinner(flat, 900));
        long first = history.page(bob, dinner, null, Locale.UK)
                .versions()
                .get(1)
                .line()
                .position();
        String way = "/expenses/" + dinner + "/history/" + first + "/restoration";
        mvc.perform(as(bob, get("/expenses/" + dinner + "/history")))
                .andExpect(content().string(containsString(way)))
                .andExpect(content().string(containsString("<del>€30.00</del> <ins>€9.00</ins>")));

        mvc.perform(as(bob, post(way))).andExpect(flash().attribute("flashKey", "history.flash.restored"));
        assertThat(expenses.find(bob.id(), dinner).amount()).isEqualTo(Money.of(3_000, "EUR"));
    }

    @Test
    void theTrashOffersTheWayBack() throws Exception {
        expenses.trash(bob.id(), dinner);

        mvc.perform(as(alice, get("/ledgers/" + flat.id() + "/trash")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/expenses/" + dinner + "/restoration")))
                .andExpect(content().string(containsString("Deleted by")));
        mvc.perform(as(alice, get("/ledgers/" + flat.id() + "/trash?after=rubbish")))
                .andExpect(status().isOk());
    }

    @Test
    void aStrangerFindsNothing() throws Exception {
        AccountView charlie = people.charlie();
        mvc.perform(as(charlie, get(path))).andExpect(status().isNotFound());
        mvc.perform(as(charlie, post(path)).param("formKey", key()).param("text", "Hi"))
                .andExpect(status().isNotFound());
        mvc.perform(as(charlie, get("/expenses/" + dinner + "/history"))).andExpect(status().isNotFound());
        mvc.perform(as(charlie, post("/expenses/" + dinner + "/history/0/restoration")))
                .andExpect(status().isNotFound());
        mvc.perform(as(charlie, get("/ledgers/" + flat.id() + "/trash"))).andExpect(status().isNotFound());
    }

    @Test
    void eachPageCostsTheSameFewStatementsWhateverTheHistory() throws Exception {
        String[] pages = {
            path,
            "/expenses/" + dinner + "/history",
            "/ledgers/" + flat.id() + "/activity",
            "/ledgers/" + flat.id() + "/trash",
            "/mentions"
        };
        for (int version = 0; version < 60; version++) {
            expenses.correct(bob.id(), dinner, version, Drafts.dinner(flat, 1_000 + version));
            mvc.perform(as(alice, post(path)).param("formKey", key()).param("text", "@Bob No " + version));
        }
        for (String page : pages) {
            int statements = StatementCounter.during(
                    () -> mvc.perform(as(bob, get(page))).andExpect(status().isOk()));
            assertThat(statements).as(page).isBetween(1, MOST_STATEMENTS);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static MockHttpServletRequestBuilder as(AccountView account, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(user(account.id().toString()));
    }
}
