package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Bob owes Alice in two groups, and settles all of it by the API. */
class SettlementApiTest extends ApiScene {

    private static final String BATCHES = "/api/settlement-batches";

    AccountView owner;
    AccountView debtor;
    LedgerView flat;
    LedgerView trip;
    Client alice;
    Client bob;
    Client charlie;

    @BeforeEach
    void bobOwesAliceInTwoGroups() {
        owner = people.alice();
        debtor = people.bob();
        flat = people.group(owner, debtor);
        trip = people.group(owner, debtor);
        alice = client(owner, Grant.EVERYTHING);
        bob = client(debtor, Grant.EVERYTHING);
        charlie = client(people.charlie(), Grant.EVERYTHING);
        alice.make("/api/expenses", dinner(flat, "10.00"));
        alice.make("/api/expenses", dinner(trip, "30.00"));
    }

    private static String dinner(LedgerView ledger, String amount) {
        return """
                {"ledgerId":"%s","description":"Dinner","amount":{"amount":"%s","currency":"EUR"}}""".formatted(ledger.id(), amount);
    }

    private static String amount(JsonNode money) {
        return money.path("amount").asString();
    }

    private String planWithAlice() {
        JsonNode people = Client.json(bob.get("/api/balances")).path("people");
        return Client.text(bob.get("/api/settlement-plan?personId=" + Client.id(people.get(0))));
    }

    private static String paying(String payments) {
        return "{\"payments\":" + payments + ",\"date\":\"2026-11-21\",\"method\":\"transfer\",\"note\":\"all\"}";
    }

    @Test
    void saysWhoOwesWhomOverAllGroups() {
        JsonNode standing = Client.json(alice.get("/api/balances"));
        assertThat(amount(standing.path("totals").get(0).path("owed"))).isEqualTo("20.00");
        assertThat(amount(standing.path("totals").get(0).path("owing"))).isEqualTo("0.00");
        assertThat(standing.path("people")).hasSize(1);
        assertThat(standing.path("people").get(0).path("debts")).hasSize(2);

        JsonNode mine = Client.json(bob.get("/api/balances")).path("people").get(0);
        assertThat(mine.path("id").asString()).isEqualTo(owner.id().toString());
        assertThat(amount(mine.path("totals").get(0))).isEqualTo("-20.00");
        assertThat(Client.json(charlie.get("/api/balances")).path("people")).isEmpty();
    }

    @Test
    void settlesAllWithOnePersonInOneActionAndTakesItBack() {
        String plan = planWithAlice();
        String key = UUID.randomUUID().toString();

        MockHttpServletResponse settled = bob.post(BATCHES, paying(plan), key);

        assertThat(settled.getStatus()).as(Client.text(settled)).isEqualTo(201);
        String batch = settled.getHeader("Location");
        assertThat(Client.json(settled).path("settlements")).hasSize(2);
        assertThat(Client.text(bob.post(BATCHES, paying(plan), key))).isEqualTo(Client.text(settled));
        assertThat(Client.json(bob.get("/api/balances")).path("people")).isEmpty();

        assertThat(charlie.get(batch).getStatus()).isEqualTo(404);
        assertThat(charlie.delete(batch).getStatus()).isEqualTo(404);
        assertThat(alice.delete(batch).getStatus()).isEqualTo(204);
        assertThat(Client.json(bob.get("/api/balances")).path("people")).hasSize(1);
        assertThat(Client.json(alice.get(settlements(flat) + "?trashed=true"))).hasSize(1);
        assertThat(Client.json(alice.get(settlements(flat)))).isEmpty();

        assertThat(bob.post(batch + "/restoration", "").getStatus()).isEqualTo(201);
        assertThat(Client.json(bob.get("/api/balances")).path("people")).isEmpty();
    }

    private static String settlements(LedgerView ledger) {
        return "/api/ledgers/" + ledger.id() + "/settlements";
    }

    @Test
    void whatIsNotPlannedAnyMoreIsNotSettled() {
        String plan = planWithAlice();
        alice.make("/api/expenses", dinner(flat, "1.00"));

        assertThat(bob.post(BATCHES, paying(plan)).getStatus()).isEqualTo(422);
        assertThat(bob.post(BATCHES, paying("[]")).getStatus()).isEqualTo(422);
        assertThat(bob.post(BATCHES, paying("[null]")).getStatus()).isEqualTo(422);
        assertThat(charlie.post(BATCHES, paying(plan)).getStatus()).isEqualTo(404);
        assertThat(Client.json(alice.get(settlements(trip)))).isEmpty();
    }

    @Test
    void aTokenForOneLedgerSettlesOnlyThere() {
        String all = planWithAlice();
        String batch = bob.post(BATCHES, paying(all)).getHeader("Location");
        bob.delete(batch);
        Client narrow = client(debtor, new Grant(true, flat.id()));

        assertThat(narrow.get("/api/balances").getStatus()).isEqualTo(403);
        assertThat(narrow.get("/api/settlement-plan?ledgerId=" + trip.id()).getStatus())
                .isEqualTo(404);
        assertThat(narrow.get(batch).getStatus()).isEqualTo(404);
        assertThat(narrow.post(batch + "/restoration", "").getStatus()).isEqualTo(404);
        assertThat(narrow.post(BATCHES, paying(all)).getStatus()).isEqualTo(404);

        String some = Client.text(narrow.get("/api/settlement-plan?personId=" + owner.id()));
        assertThat(Client.json(narrow.post(BATCHES, paying(some))).path("settlements"))
                .hasSize(1);
    }

    @Test
    void aDebtIsPaidInAnotherCurrency() {
        String sides = "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}"
                .formatted(flat.members().get(1).id(), flat.me().id());
        JsonNode made = bob.make(settlements(flat), sides + ",\"paid\":{\"amount\":\"6.10\",\"currency\":\"USD\"}}");
        String path = "/api/settlements/" + Client.id(made);
        assertThat(amount(made.path("paid"))).isEqualTo("6.10");

        MockHttpServletResponse corrected = alice.patch(path, "{\"paid\":{\"amount\":\"6.20\"}}", "\"0\"");
        assertThat(amount(Client.json(corrected).path("paid"))).isEqualTo("6.20");
        MockHttpServletResponse inEuro = alice.patch(path, "{\"paid\":null}", corrected.getHeader("ETag"));
        assertThat(Client.json(inEuro).has("paid")).isFalse();

        String coins = sides + ",\"method\":\"%s\"}";
        assertThat(bob.post(settlements(flat), coins.formatted("🪙".repeat(40))).getStatus())
                .isEqualTo(201);
        assertThat(bob.post(settlements(flat), coins.formatted("🪙".repeat(41))).getStatus())
                .isEqualTo(422);

        MockHttpServletResponse same =
                bob.post(settlements(flat), sides + ",\"paid\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}");
        assertThat(Client.json(same).path("errors").get(0).path("field").asString())
                .isEqualTo("paid.currency");
    }

    @Test
    void saysHowTwoWouldStandAfterAPayment() {
        String path = settlements(flat) + "/outlook?currency=EUR&from="
                + flat.members().get(1).id() + "&to=";

        JsonNode outlook = Client.json(bob.get(path + flat.me().id() + "&amount=7.00"));

        assertThat(amount(outlook.path("from"))).isEqualTo("2.00");
        assertThat(amount(outlook.path("to"))).isEqualTo("-2.00");
        assertThat(outlook.path("turned").asBoolean()).isTrue();
        assertThat(bob.get(path + trip.me().id() + "&amount=7.00").getStatus()).isEqualTo(422);
        assertThat(charlie.get(path + flat.me().id() + "&amount=7.00").getStatus())
                .isEqualTo(404);
    }

    @Test
    void sumsUpAGroupAndOneselfInOneCurrency() {
        JsonNode figures = Client.json(bob.get("/api/ledgers/" + trip.id() + "/statistics"))
                .get(0);
        assertThat(amount(figures.path("total"))).isEqualTo("30.00");
        assertThat(amount(figures.path("mine"))).isEqualTo("15.00");
        assertThat(amount(figures.path("members").get(0).path("paid"))).isEqualTo("30.00");

        JsonNode home = Client.json(bob.get("/api/expenses/summary/in_home_currency"));
        assertThat(amount(home.path("total"))).isEqualTo("20.00");
        assertThat(home.path("missing")).isEmpty();
        assertThat(charlie.get("/api/ledgers/" + trip.id() + "/statistics").getStatus())
                .isEqualTo(404);
    }
}
