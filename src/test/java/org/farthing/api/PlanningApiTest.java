package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What the API tells somebody who is about to record an expense. */
class PlanningApiTest extends ApiScene {

    LedgerView group;
    Client alice;
    Client narrow;
    Client charlie;

    @BeforeEach
    void aliceSharesAGroupWithBob() {
        AccountView owner = people.alice();
        group = people.group(owner, people.bob());
        alice = client(owner, Grant.EVERYTHING);
        narrow = client(owner, new Grant(true, people.group(owner).id()));
        charlie = client(people.charlie(), Grant.EVERYTHING);
    }

    private String body(String amount, String more) {
        return "{\"ledgerId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}%s}"
                .formatted(group.id(), amount, more);
    }

    private MockHttpServletResponse preview(String amount, String more) {
        return alice.post("/api/expenses/preview", body(amount, more));
    }

    @Test
    void aPreviewSharesToTheLastCentAndStoresNothing() {
        JsonNode shares = Client.json(preview("10.01", ""));

        assertThat(shares).hasSize(2);
        assertThat(shares.valueStream()
                        .map(share -> share.path("amount").path("amount").asString()))
                .containsExactlyInAnyOrder("5.01", "5.00");
        assertThat(shares.valueStream().filter(share -> share.path("odd").asBoolean()))
                .hasSize(1);
        assertThat(Client.json(alice.get("/api/expenses?ledgerId=" + group.id())))
                .isEmpty();
    }

    @Test
    void aPreviewIsWhatRecordingMakesOfIt() {
        String split = ",\"split\":{\"mode\":\"shares\",\"inputs\":["
                + "{\"memberId\":\"%s\",\"value\":\"2\"},{\"memberId\":\"%s\",\"value\":\"1\"}]}"
                        .formatted(
                                group.members().get(0).id(),
                                group.members().get(1).id());
        JsonNode previewed = Client.json(preview("10.00", split));
        JsonNode stored = alice.make("/api/expenses", body("10.00", split + ",\"description\":\"Dinner\""))
                .path("shares");

        for (MemberView member : group.members()) {
            assertThat(amount(previewed, member)).isEqualTo(amount(stored, member));
        }
    }

    private static JsonNode amount(JsonNode shares, MemberView member) {
        JsonNode amount = shares.valueStream()
                .filter(share ->
                        share.path("memberId").asString().equals(member.id().toString()))
                .findFirst()
                .orElseThrow()
                .path("amount");
        return amount.has("amount") ? amount.path("amount") : amount;
    }

    @Test
    void aPreviewSaysWhatDoesNotFit() {
        String percents = ",\"split\":{\"mode\":\"percent\",\"inputs\":[{\"memberId\":\"%s\",\"value\":\"90\"}]}"
                .formatted(group.me().id());
        String stranger = ",\"split\":{\"mode\":\"equal\",\"members\":[\"%s\"]}".formatted(UUID.randomUUID());

        assertThat(preview("10.00", percents).getStatus()).isEqualTo(422);
        assertThat(preview("10.001", "").getStatus()).isEqualTo(422);
        assertThat(preview("0.00", "").getStatus()).isEqualTo(422);
        assertThat(preview("10.00", stranger).getStatus()).isEqualTo(404);
        assertThat(charlie.post("/api/expenses/preview", body("10.00", "")).getStatus())
                .isEqualTo(404);
        assertThat(narrow.post("/api/expenses/preview", body("10.00", "")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void suggestionsAreOfMyOwnExpenses() {
        alice.make("/api/expenses", body("10.00", ",\"description\":\"Zebra crossing\""));

        JsonNode mine = Client.json(alice.get("/api/expenses/suggestions?description=ZEBRA%20crossing"));
        JsonNode others = Client.json(charlie.get("/api/expenses/suggestions?description=zebra%20crossing"));

        assertThat(mine.path("descriptions").path(0).asString()).isEqualTo("Zebra crossing");
        assertThat(mine.path("ledgerId").asString()).isEqualTo(group.id().toString());
        assertThat(mine.path("categoryId").isMissingNode()).isFalse();
        assertThat(others.path("descriptions")).isEmpty();
        assertThat(others.path("categoryId").isMissingNode()).isTrue();
        assertThat(narrow.get("/api/expenses/suggestions").getStatus()).isEqualTo(403);
    }
}
