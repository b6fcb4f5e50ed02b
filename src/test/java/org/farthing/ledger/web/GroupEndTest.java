package org.farthing.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.farthing.expense.ExpenseId;
import org.farthing.money.Money;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.Receipts;
import org.farthing.settlement.BooksAudit;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Archiving a group, deleting it, and what it leaves behind. */
@IntegrationTest
class GroupEndTest extends GroupScene {

    @Autowired
    Receipts receipts;

    @Autowired
    BooksAudit audit;

    @Test
    void anArchivedGroupCanBeReadOnlyUntilItIsOpenedAgain() throws Exception {
        mvc.perform(as(bob, post(base + "/archival"))).andExpect(flash().attribute("flashKey", "ledger.ownerOnly"));
        mvc.perform(as(alice, post(base + "/archival"))).andExpect(flash().attribute("flashUndo", base + "/reopening"));

        mvc.perform(as(bob, post(base + "/members")).param("name", "Eve"))
                .andExpect(flash().attribute("flashKey", "ledger.archived"));
        mvc.perform(as(bob, get(base))).andExpect(content().string(containsString("This group is archived")));
        mvc.perform(as(alice, post(base + "/reopening")));
        mvc.perform(as(bob, post(base + "/members")).param("name", "Eve")).andExpect(status().is3xxRedirection());
    }

    @Test
    void aGroupIsDeletedByItsNameWithAllThatIsInIt() throws Exception {
        ExpenseId dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 900));
        ReceiptId receipt = new ReceiptId(UUID.randomUUID());
        receipts.attach(alice.id(), dinner, receipt, "photo.jpg", new ByteArrayInputStream(SampleReceipts.photo()));
        var file = receipts.open(alice.id(), receipt).path();
        mvc.perform(as(alice, post(base + "/categories"))
                .param("name", "Boats")
                .param("icon", "tag")
                .param("colour", "red"));
        mvc.perform(as(bob, post(base + "/claims")).param("placeholder", dora.toString()));

        mvc.perform(as(bob, post(base + "/deletion")).param("name", "Flat")).andExpect(status().isForbidden());
        mvc.perform(as(alice, post(base + "/deletion")).param("name", "House"))
                .andExpect(status().isUnprocessableContent());
        assertThat(file).exists();
        mvc.perform(as(alice, post(base + "/deletion")).param("name", "flat")).andExpect(redirectedUrl("/ledgers"));

        mvc.perform(as(alice, get(base))).andExpect(status().isNotFound());
        assertThat(file).doesNotExist();
        // what concerns the safety of an account outlives the group
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.columns where column_name = 'ledger_id'"
                        + " and table_schema = 'public' and table_name <> 'security_event'",
                String.class)) {
            Integer left = jdbc.queryForObject(
                    "select count(*) from " + table + " where ledger_id = ?",
                    Integer.class,
                    flat.id().value());
            assertThat(left).as(table).isZero();
        }
        assertThat(audit.compare())
                .noneMatch(difference -> difference.ledger().equals(flat.id().value()));
    }

    @Test
    void anExportHasEverythingAndNoFormula() throws Exception {
        expenses.record(
                alice.id(),
                flat.id(),
                Drafts.newId(),
                Drafts.of(flat, Money.of(900, "EUR"), Drafts.DAY, "=HYPERLINK(\"x\")"));

        mvc.perform(as(bob, get(base + "/export.json")))
                .andExpect(content().string(containsString("\"description\":\"=HYPERLINK(\\\"x\\\")\"")))
                .andExpect(content().string(containsString("\"amount\":\"3.00\"")));
        byte[] zip = mvc.perform(as(bob, get(base + "/export.zip")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        StringBuilder all = new StringBuilder();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                all.append(file.getName())
                        .append('\n')
                        .append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all)
                .contains("members.csv", "expenses.csv", "payments.csv", "shares.csv", "settlements.csv")
                .contains("'=HYPERLINK", "Dora", "9.00");
    }
}
