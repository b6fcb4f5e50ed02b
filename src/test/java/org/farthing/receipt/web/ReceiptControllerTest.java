package org.farthing.receipt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.receipt.Receipts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@IntegrationTest
class ReceiptControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Receipts receipts;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    ExpenseId dinner;

    @BeforeEach
    void aliceAndBobShareADinner() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        ExpenseDraft draft = ExpenseDraft.equally(
                Money.of(4200, "EUR"),
                LocalDate.of(2026, 11, 20),
                CategoryId.OTHER,
                "Dinner",
                "",
                flat.me().id(),
                List.of(flat.me().id()));
        dinner = expenses.record(alice.id(), flat.id(), new ExpenseId(UUID.randomUUID()), draft);
    }

    @Test
    void anUploadLeadsBackToTheExpenseAndServesTheSameBytes() throws Exception {
        byte[] photo = SampleReceipts.photo();

        upload(alice, "Café 🧾 \"x\".jpg", photo)
                .andExpect(redirectedUrl("/expenses/" + dinner))
                .andExpect(flash().attribute("flashKey", "receipt.flash.attached"));

        byte[] served = as(bob, get("/receipts/" + only()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().stringValues("Content-Security-Policy", policy("sandbox")))
                .andExpect(header().string(
                                "Content-Disposition", containsString("filename*=UTF-8''Caf%C3%A9%20%F0%9F%A7%BE")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(served).isEqualTo(photo);
    }

    private static String policy(String last) {
        return "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; " + last;
    }

    @Test
    void aBrowserThatHasTheFileIsToldSoOnlyWhileItMaySeeIt() throws Exception {
        upload(alice, "bill.png", SampleReceipts.png());
        String path = "/receipts/" + only();
        String etag = as(alice, get(path)).andReturn().getResponse().getHeader("ETag");
        assertThat(etag).isNotNull();

        as(alice, get(path).header("If-None-Match", etag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        as(charlie, get(path).header("If-None-Match", etag)).andExpect(status().isNotFound());
    }

    @Test
    void thePanelShowsTheThumbnailAndTheNameAsText() throws Exception {
        upload(alice, "<script>alert(1)<script>.png", SampleReceipts.png());

        panel(bob)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/receipts/" + only() + "/thumbnail")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;script&gt;.png")))
                .andExpect(content().string(containsString("class=\"dropzone\"")))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(not(containsString("??"))));
        as(bob, get("/receipts/" + only() + "/thumbnail"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"));
    }

    @Test
    void thePageShowsThePanelToo() throws Exception {
        as(alice, get("/expenses/" + dinner + "/receipts"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("class=\"dropzone\"")));
    }

    @Test
    void aFileThatIsRefusedIsNamedWithTheReasonAndTheOthersAreAttached() throws Exception {
        byte[] html = "<!DOCTYPE html><p>no".getBytes(StandardCharsets.UTF_8);

        as(
                        alice,
                        multipart("/expenses/" + dinner + "/receipts")
                                .file(new MockMultipartFile("file", "page.jpg", "image/jpeg", html))
                                .file(new MockMultipartFile("file", "bill.pdf", "text/html", SampleReceipts.pdf()))
                                .file(new MockMultipartFile("file", "", null, new byte[0]))
                                .header("HX-Request", "true")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("page.jpg")))
                .andExpect(content().string(containsString("This is not a JPEG, PNG, WebP or PDF file.")));

        assertThat(receipts.of(alice.id(), dinner)).singleElement().satisfies(view -> assertThat(view.mediaType())
                .isEqualTo("application/pdf"));
    }

    @Test
    void sendingTheFormWithoutAFileAsksForOne() throws Exception {
        as(
                        alice,
                        multipart("/expenses/" + dinner + "/receipts")
                                .header("HX-Request", "true")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a file first.")));
    }

    @Test
    void deletingLeadsBackToTheExpenseOrRefreshesThePanel() throws Exception {
        upload(alice, "bill.png", SampleReceipts.png());
        as(bob, post("/receipts/" + only() + "/deletion").with(csrf()))
                .andExpect(redirectedUrl("/expenses/" + dinner))
                .andExpect(flash().attribute("flashKey", "receipt.flash.deleted"));

        upload(alice, "bill.png", SampleReceipts.png());
        as(
                        alice,
                        post("/receipts/" + only() + "/deletion")
                                .header("HX-Request", "true")
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No receipts yet.")));
    }

    @Test
    void aStrangerGetsNotFoundEverywhere() throws Exception {
        upload(alice, "bill.png", SampleReceipts.png());
        String receipt = "/receipts/" + only();

        panel(charlie).andExpect(status().isNotFound());
        as(charlie, get(receipt)).andExpect(status().isNotFound());
        as(charlie, get(receipt + "/thumbnail")).andExpect(status().isNotFound());
        as(charlie, post(receipt + "/deletion").with(csrf())).andExpect(status().isNotFound());
        upload(charlie, "x.png", SampleReceipts.png()).andExpect(status().isNotFound());
        upload(charlie, "x.png", new byte[0]).andExpect(status().isNotFound());
        as(charlie, multipart("/expenses/" + dinner + "/receipts").with(csrf())).andExpect(status().isNotFound());
        assertThat(receipts.of(alice.id(), dinner)).hasSize(1);
    }

    @Test
    void whoeverIsNotSignedInGetsNoByte() throws Exception {
        upload(alice, "bill.png", SampleReceipts.png());

        mvc.perform(get("/receipts/" + only())).andExpect(status().is3xxRedirection());
        mvc.perform(get("/receipts/" + only() + "/thumbnail")).andExpect(status().is3xxRedirection());
    }

    @Test
    void anIdThatIsNoneIsNotFound() throws Exception {
        as(alice, get("/receipts/..%2f..%2fetc")).andExpect(status().is4xxClientError());
        as(alice, get("/receipts/passwd")).andExpect(status().isNotFound());
        as(alice, get("/receipts/" + UUID.randomUUID())).andExpect(status().isNotFound());
        as(alice, get("/expenses/7/receipts")).andExpect(status().isNotFound());
    }

    @Test
    void aViewerAndAnExpenseInTheTrashGetNoControls() throws Exception {
        upload(alice, "bill.png", SampleReceipts.png());
        AccountView viewer = people.person("Vera");
        people.join(alice, flat.id(), viewer, Role.VIEWER);

        panel(viewer)
                .andExpect(content().string(containsString("bill.png")))
                .andExpect(content().string(not(containsString("<form"))));
        expenses.trash(alice.id(), dinner);
        panel(alice).andExpect(content().string(not(containsString("<form"))));
    }

    private ResultActions upload(AccountView account, String name, byte[] bytes) throws Exception {
        return as(
                account,
                multipart("/expenses/" + dinner + "/receipts")
                        .file(new MockMultipartFile("file", name, "image/jpeg", bytes))
                        .with(csrf()));
    }

    private ResultActions panel(AccountView account) throws Exception {
        return as(account, get("/expenses/" + dinner + "/receipts").header("HX-Request", "true"));
    }

    private ResultActions as(AccountView account, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(account.id().toString())));
    }

    private String only() {
        return receipts.of(alice.id(), dinner).get(0).id().toString();
    }
}
