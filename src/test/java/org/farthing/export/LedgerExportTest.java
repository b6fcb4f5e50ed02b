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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.farthing.account.AccountView;
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
    void aStrangerAndAPersonalLedgerHaveNone() {
        assertThatThrownBy(() -> export.json(people.charlie().id(), flat)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> export.tables(people.charlie().id(), flat)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> export.json(alice.id(), ledgers.personalOf(alice.id())))
                .isInstanceOf(NotFoundException.class);
    }
}
