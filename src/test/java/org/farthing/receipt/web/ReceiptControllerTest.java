package org.farthing.receipt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.farthing.support.IntegrationTest;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

@IntegrationTest
class ReceiptControllerTest extends ReceiptPages {

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
    void whyAReceiptStaysIsSaidInThePanel() throws Exception {
        upload(alice, "bill.png", SampleReceipts.png());
        String receipt = only();
        expenses.trash(bob.id(), dinner);

        as(
                        alice,
                        post("/receipts/" + receipt + "/deletion")
                                .header("HX-Request", "true")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This expense is in the trash")));
        as(charlie, post("/receipts/" + receipt + "/deletion").with(csrf())).andExpect(status().isNotFound());
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
}
