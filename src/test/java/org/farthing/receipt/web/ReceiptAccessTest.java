package org.farthing.receipt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.Role;
import org.farthing.support.IntegrationTest;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;

/** Who gets a receipt, and who gets nothing. */
@IntegrationTest
class ReceiptAccessTest extends ReceiptPages {

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
}
