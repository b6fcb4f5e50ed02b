package org.farthing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.farthing.account.AccountView;
import org.farthing.activity.CommentId;
import org.farthing.activity.Comments;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.support.FullGroup;
import org.farthing.support.FullGroup.Contents;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class LedgerExportTest {

    private static final String MARK = "\ufeff";

    @Autowired
    LedgerExport export;

    @Autowired
    People people;

    @Autowired
    FullGroup groups;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Comments comments;

    AccountView alice;
    AccountView bob;
    Contents contents;
    LedgerId flat;

    @BeforeEach
    void aliceAndBobShareAFlatInWhichThereIsOneOfEverything() {
        alice = people.alice();
        bob = people.bob();
        contents = groups.make(alice, bob, people.person("Dora"));
        flat = contents.group().id();
    }

    private JsonNode json(String table) {
        return new JsonMapper().readTree(export.json(bob.id(), flat)).path(table);
    }

    private Map<String, List<String>> tables(LedgerId ledger) throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(export.tables(alice.id(), ledger)))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                String text = new String(files.readAllBytes(), StandardCharsets.UTF_8);
                tables.put(file.getName(), text.lines().toList());
            }
        }
        return tables;
    }

    @Test
    void yesAndNoAndMomentsAreWrittenAsProgramsReadThem() throws IOException {
        JsonNode eve = json("members")
                .valueStream()
                .filter(member -> member.path("name").asString().equals("Eve"))
                .findFirst()
                .orElseThrow();
        assertThat(eve.path("placeholder").isBoolean()).isTrue();
        assertThat(eve.path("placeholder").asBoolean()).isTrue();
        assertThat(eve.path("left_at").isNull()).isTrue();
        Instant joined = Instant.parse(eve.path("joined_at").asString());

        assertThat(tables(flat).get("members.csv"))
                .anyMatch(line -> line.contains(",Eve,") && line.contains(",true," + joined + ","));
    }

    @Test
    void aTableForASpreadsheetHasItsMarkAndItsHeaderEvenIfItIsEmpty() throws IOException {
        Map<String, List<String>> tables = tables(people.group(alice).id());

        assertThat(tables.values()).allMatch(lines -> lines.get(0).startsWith(MARK));
        assertThat(tables.get("payments.csv"))
                .containsExactly(MARK + "expense_id,member_id,amount,currency,converted_amount,converted_currency");
        assertThat(tables.get("members.csv")).hasSize(2);
    }

    @Test
    void hasWhatWasSaidAttachedPlannedAndSet() {
        JsonNode comment = json("comments").get(0);
        assertThat(comment.path("text").asString()).isEqualTo("Fine");
        assertThat(comment.path("author").asString())
                .isEqualTo(contents.group().me().id().toString());
        assertThat(comment.path("created_at").asString()).endsWith("Z");
        assertThat(json("receipts").get(0).path("name").asString()).isEqualTo("bill.png");
        assertThat(json("categories").get(0).path("name").asString()).isEqualTo("Plants");
        JsonNode rule = json("rules").get(0);
        assertThat(rule.path("description").asString()).isEqualTo("Dinner");
        assertThat(rule.path("amount").asString()).isEqualTo("60.00");
        assertThat(rule.path("unit").asString()).isEqualTo("month");
        assertThat(rule.path("created_by")).isEqualTo(comment.path("author"));
        JsonNode settings = json("settings").get(0);
        assertThat(settings.path("settles_in").asString()).isEqualTo("each");
        assertThat(settings.path("simplify").asBoolean()).isTrue();
    }

    @Test
    void hasNothingThatItsAuthorTookBackAndNoAccount() {
        ExpenseId dinner = new ExpenseId(UUID.fromString(contents.id("expense")));
        CommentId rash = new CommentId(UUID.randomUUID());
        comments.add(bob.id(), dinner, rash, "How dare you");
        comments.delete(bob.id(), rash);

        String all = new String(export.json(bob.id(), flat), StandardCharsets.UTF_8);

        assertThat(all).contains("Fine").doesNotContain("How dare you");
        assertThat(all).doesNotContain(alice.id().toString(), bob.id().toString(), alice.email());
    }

    @Test
    void aStrangerAndAPersonalLedgerHaveNone() {
        assertThatThrownBy(() -> export.json(people.charlie().id(), flat)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> export.tables(people.charlie().id(), flat)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> export.json(alice.id(), ledgers.personalOf(alice.id())))
                .isInstanceOf(NotFoundException.class);
    }
}
