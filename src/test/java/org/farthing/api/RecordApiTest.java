package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.support.SampleReceipts;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What hangs on an expense: said, changed, thrown away, moved, taken along. */
class RecordApiTest extends ApiScene {

    Client alice;
    Client bob;
    Client bobReading;
    Client charlie;
    LedgerView group;
    String expense;

    @BeforeEach
    void aliceSharesADinnerWithBob() {
        AccountView owner = people.alice();
        AccountView other = people.bob();
        group = people.group(owner, other);
        alice = client(owner, Grant.EVERYTHING);
        bob = client(other, Grant.EVERYTHING);
        bobReading = client(other, Grant.READING);
        charlie = client(people.charlie(), Grant.EVERYTHING);
        expense = "/api/expenses/" + dinner();
    }

    private String dinner() {
        String body = RecordCases.MINE.replaceFirst("\\{", "{\"ledgerId\":\"" + group.id() + "\",");
        return Client.id(alice.make("/api/expenses", body));
    }

    @Test
    void commentsAreReadByMembersAndChangedByTheirAuthor() {
        String comments = expense + "/comments";
        String first = Client.id(alice.make(comments, "{\"text\":\"@Bob for both of us?\"}"));
        JsonNode second = bob.make(comments, "{\"text\":\"Yes\"}");

        assertThat(second.path("author").asString()).isEqualTo("Bob");
        assertThat(bobReading.get(comments).getStatus()).isEqualTo(200);
        assertThat(Client.text(bob.get("/api/mentions?unseen=true"))).contains(first, "@Bob for both of us?");
        MockHttpServletResponse newest = bob.get(comments + "?limit=1");
        assertThat(Client.json(newest).get(0).path("text").asString()).isEqualTo("Yes");
        JsonNode older = Client.json(bob.get(next(newest)));
        assertThat(older.get(0).path("mine").asBoolean()).isFalse();
        assertThat(Client.json(bob.get("/api/mentions?unseen=true"))).isEmpty();

        String path = comments + "/" + first;
        assertThat(Client.text(bob.delete(path))).contains("comment.notYours");
        assertThat(charlie.get(comments).getStatus()).isEqualTo(404);
        assertThat(alice.delete(path).getStatus()).isEqualTo(204);
        assertThat(alice.get(path).getStatus()).isEqualTo(404);
        assertThat(alice.post("/api/expenses/" + dinner() + "/comments/" + first + "/restoration", "")
                        .getStatus())
                .isEqualTo(404);
        assertThat(alice.post(path + "/restoration", "").getStatus()).isEqualTo(201);
    }

    private static String next(MockHttpServletResponse page) {
        return String.valueOf(page.getHeader("Link")).replaceAll("^<([^>]+)>.*", "$1");
    }

    @Test
    void anEarlierVersionComesBackUnlessSomebodyWasFaster() {
        alice.patch(expense, "{\"notes\":\"late\"}", "\"0\"");
        JsonNode recorded = Client.json(bob.get(next(bob.get(expense + "/history?limit=1"))))
                .get(0);
        assertThat(recorded.path("restorable").asBoolean()).isTrue();
        String back = expense + "/history/" + recorded.path("position").asString() + "/restoration";

        assertThat(bob.send(bob.request("POST", back).header("If-Match", "\"0\""))
                        .getStatus())
                .isEqualTo(412);
        MockHttpServletResponse done = bob.send(bob.request("POST", back).header("If-Match", "\"1\""));
        assertThat(Client.json(done).path("notes").asString()).isEmpty();
        assertThat(done.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(charlie.get(expense + "/history").getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsSharedOrThrownAwayLiesInTheTrash() {
        alice.delete(expense);
        alice.delete("/api/expenses/" + dinner());

        MockHttpServletResponse page = bob.get("/api/ledgers/" + group.id() + "/trash?limit=1");
        JsonNode last = Client.json(bob.get(next(page))).get(0);
        assertThat(last.path("title").asString()).isEqualTo("Dinner");
        assertThat(last.path("amount").path("amount").asString()).isEqualTo("10.00");
        assertThat(bob.post(last.path("restoration").asString(), "").getStatus())
                .isEqualTo(201);
        assertThat(Client.json(bob.get(expense)).path("trashed").asBoolean()).isFalse();
    }

    @Test
    void mineBecomesOursAndMineAgain() {
        String mine = "/api/expenses/" + Client.id(alice.make("/api/expenses", RecordCases.MINE));
        String ours = "/api/expenses/" + Client.id(alice.make(mine + "/move", "{\"ledgerId\":\"" + group.id() + "\"}"));

        assertThat(Client.json(bob.get(ours)).path("shares")).hasSize(2);
        assertThat(Client.json(alice.get(mine)).path("trashed").asBoolean()).isTrue();
        assertThat(Client.text(bob.post(ours + "/return", ""))).contains("expense.move.notAlone");
        assertThat(Client.id(alice.make(ours + "/return", ""))).isEqualTo(mine.replaceAll(".*/", ""));
    }

    @Test
    void filesAreForMembersAndExportsAreRemembered() {
        JsonNode bill = Client.json(alice.upload(expense + "/receipts", "bill.png", SampleReceipts.png()));
        assertThat(bill.path("thumbnail").asBoolean()).isTrue();
        MockHttpServletResponse small = bob.get(expense + "/receipts/" + Client.id(bill) + "/thumbnail");
        assertThat(small.getContentType()).isEqualTo("image/jpeg");
        assertThat(charlie.get("/api/ledgers/" + group.id() + "/export.json").getStatus())
                .isEqualTo(404);

        JsonNode all = Client.json(alice.get("/api/ledgers/" + group.id() + "/export.json"));

        assertThat(all.path("expenses").get(0).path("description").asString()).isEqualTo("Dinner");
        assertThat(Client.text(alice.get("/api/me/security-log?limit=1"))).contains("exported");
        assertThat(Client.text(bob.get("/api/me/security-log"))).doesNotContain("exported");
        MockHttpServletResponse table = bob.get("/api/expenses/export.csv?ledgerId=" + group.id());
        assertThat(Client.text(table)).contains("2026-11-20,\"Dinner\",", "5.00,10.00,EUR,0.00");
        assertThat(Client.text(bob.get("/api/expenses/total?text=dinner"))).contains("\"5.00\"");
        assertThat(charlie.get("/api/expenses/export.csv?ledgerId=" + group.id())
                        .getStatus())
                .isEqualTo(404);
    }
}
