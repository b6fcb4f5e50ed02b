package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Together;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What owners, members and strangers can do to a group by the API. */
class LedgerApiTest extends ApiScene {

    LedgerView group;
    String ledger;
    Client alice;
    Client bob;
    Client charlie;

    @BeforeEach
    void aliceSharesAGroupWithBob() {
        AccountView owner = people.alice();
        AccountView editor = people.bob();
        group = people.group(owner, editor);
        ledger = "/api/ledgers/" + group.id();
        alice = client(owner, Grant.EVERYTHING);
        bob = client(editor, Grant.EVERYTHING);
        charlie = client(people.charlie(), Grant.EVERYTHING);
    }

    private static String tag(MockHttpServletResponse response) {
        return String.valueOf(response.getHeader("ETag"));
    }

    private String member(int position) {
        return ledger + "/members/" + group.members().get(position).id();
    }

    private String placeholder(String name) {
        return Client.id(alice.make(ledger + "/members", "{\"name\":\"" + name + "\"}"));
    }

    @Test
    void oneOfManyChangesMadeFromTheSameStateIsDone() throws Exception {
        String tag = tag(alice.get(ledger));
        String weight = tag(alice.get(member(1)));
        String me = tag(alice.get("/api/me"));

        assertThat(statuses(i -> alice.patch(ledger, "{\"name\":\"Name " + i + "\"}", tag)))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(statuses(i -> alice.patch(member(1), "{\"weight\":" + (i + 2) + "}", weight)))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(statuses(i -> alice.patch("/api/me", "{\"displayName\":\"Alice " + i + "\"}", me)))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    private interface Attempt {
        MockHttpServletResponse make(int number);
    }

    private static List<Object> statuses(Attempt attempt) throws Exception {
        return Together.run(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Object>) () -> attempt.make(i).getStatus())
                .toList());
    }

    @Test
    void aWeightThatNoNumberHoldsIsRefusedByName() {
        String tag = tag(alice.get(member(1)));
        for (String weight : List.of("9223372036854775808", "1e400", "2.5", "-1")) {
            MockHttpServletResponse answer = alice.patch(member(1), "{\"weight\":" + weight + "}", tag);

            assertThat(answer.getStatus()).as(weight).isEqualTo(422);
            assertThat(Client.json(answer).path("errors").path(0).path("field").asString())
                    .as(weight)
                    .isEqualTo("weight");
        }
    }

    @Test
    void theTagOfAnAnswerServesForTheNextChange() {
        String first = tag(alice.get(ledger));
        MockHttpServletResponse renamed = alice.patch(ledger, "{\"name\":\"House\"}", first);

        assertThat(alice.patch(ledger, "{\"settlesIn\":\"own\",\"simplify\":false}", tag(renamed))
                        .getStatus())
                .isEqualTo(200);
        assertThat(alice.patch(ledger, "{\"name\":\"Home\"}", tag(renamed)).getStatus())
                .isEqualTo(412);
        JsonNode now = Client.json(alice.get(ledger));
        assertThat(now.path("name").asString()).isEqualTo("House");
        assertThat(now.path("settlesIn").asString()).isEqualTo("own");
        assertThat(now.path("simplify").asBoolean()).isFalse();
    }

    @Test
    void onePatchOpensRenamesAndSettlesAnArchivedGroupOrDoesNothing() {
        alice.patch(ledger, "{\"archived\":true}", tag(alice.get(ledger)));
        String tag = tag(alice.get(ledger));
        assertThat(alice.patch(ledger, "{\"name\":\"House\"}", tag).getStatus()).isEqualTo(422);
        assertThat(alice.patch(ledger, "{\"archived\":false,\"name\":\"\",\"simplify\":false}", tag)
                        .getStatus())
                .isEqualTo(422);
        assertThat(Client.json(alice.get(ledger)).path("archived").asBoolean()).isTrue();

        MockHttpServletResponse opened =
                alice.patch(ledger, "{\"archived\":false,\"name\":\"House\",\"settlesIn\":\"own\"}", tag);

        assertThat(opened.getStatus()).as(Client.text(opened)).isEqualTo(200);
        JsonNode now = Client.json(opened);
        assertThat(now.path("writable").asBoolean()).isTrue();
        assertThat(now.path("name").asString()).isEqualTo("House");
        assertThat(now.path("settlesIn").asString()).isEqualTo("own");
    }

    @Test
    void onlyAnOwnerDecidesAndAStrangerFindsNothing() {
        String tag = tag(bob.get(ledger));
        String handedOn = member(1) + "/ownership";

        for (String patch : List.of("{\"name\":\"Mine\"}", "{\"settlesIn\":\"own\"}", "{\"simplify\":false}")) {
            assertThat(bob.patch(ledger, patch, tag).getStatus()).as(patch).isEqualTo(403);
            assertThat(charlie.patch(ledger, patch, tag).getStatus()).as(patch).isEqualTo(404);
        }
        assertThat(bob.delete(ledger + "?name=" + group.name()).getStatus()).isEqualTo(403);
        assertThat(charlie.delete(ledger + "?name=" + group.name()).getStatus()).isEqualTo(404);
        assertThat(bob.post(handedOn, "").getStatus()).isEqualTo(403);
        assertThat(charlie.post(handedOn, "").getStatus()).isEqualTo(404);
        assertThat(charlie.get(member(1)).getStatus()).isEqualTo(404);
        assertThat(charlie.get(ledger + "/claims").getStatus()).isEqualTo(404);
    }

    @Test
    void aGroupIsHandedOnAndDeletedByItsName() {
        assertThat(alice.post(member(0) + "/ownership", "").getStatus()).isEqualTo(422);
        assertThat(Client.json(alice.post(member(1) + "/ownership", ""))
                        .path("role")
                        .asString())
                .isEqualTo("owner");
        assertThat(Client.json(alice.get(member(0))).path("role").asString()).isEqualTo("editor");

        assertThat(bob.delete(ledger + "?name=nonsense").getStatus()).isEqualTo(422);
        assertThat(bob.delete(ledger + "?name=" + group.name()).getStatus()).isEqualTo(204);
        assertThat(bob.get(ledger).getStatus()).isEqualTo(404);
    }

    @Test
    void aPlaceholderIsRemovedAndBroughtBack() {
        String path = ledger + "/members/" + placeholder("Grandma");
        alice.delete(path);
        assertThat(Client.json(alice.get(path)).path("former").asBoolean()).isTrue();

        MockHttpServletResponse back = bob.post(path + "/return", "");

        assertThat(back.getHeader("Location")).isEqualTo(path);
        assertThat(tag(back)).isEqualTo(tag(alice.get(path)));
        assertThat(Client.json(alice.get(path)).path("former").asBoolean()).isFalse();
        assertThat(charlie.post(path + "/return", "").getStatus()).isEqualTo(404);
    }

    @Test
    void aPlaceholderIsClaimedAndTheOwnerSaysYes() {
        String place = placeholder("Bobby");
        JsonNode claim = bob.make(ledger + "/claims", "{\"placeholderId\":\"" + place + "\"}");
        String acceptance = ledger + "/claims/" + Client.id(claim) + "/acceptance";
        assertThat(Client.json(alice.get(ledger + "/claims"))).hasSize(1);
        assertThat(bob.post(acceptance, "").getStatus()).isEqualTo(403);
        assertThat(charlie.post(acceptance, "").getStatus()).isEqualTo(404);

        MockHttpServletResponse accepted =
                alice.post(acceptance, "", UUID.randomUUID().toString());

        assertThat(accepted.getHeader("Location")).isEqualTo(member(1));
        assertThat(alice.get(ledger + "/members/" + place).getStatus()).isEqualTo(404);
        assertThat(Client.json(alice.get(ledger + "/claims"))).isEmpty();
    }

    @Test
    void anOwnerNeedsNobodysYesToBeAPlaceholder() {
        String place = placeholder("Ally");
        JsonNode claim = alice.make(ledger + "/claims", "{\"placeholderId\":\"" + place + "\"}");

        assertThat(claim.has("id")).isFalse();
        assertThat(alice.get(ledger + "/members/" + place).getStatus()).isEqualTo(404);
    }

    @Test
    void aRotatedLinkReplacesTheOldOne() {
        AccountView dora = people.person("Dora");
        Client guest = client(dora, Grant.EVERYTHING);
        String place = placeholder("Dodo");
        String old = alice.make(ledger + "/invitations", "{\"days\":365,\"placeholderId\":\"" + place + "\"}")
                .path("token")
                .asString();
        String invitation =
                Client.id(Client.json(alice.get(ledger + "/invitations")).get(0));

        String fresh = alice.make(ledger + "/invitations/" + invitation + "/rotation", "")
                .path("token")
                .asString();

        assertThat(guest.post("/api/invitations/" + old + "/acceptance", "").getStatus())
                .isEqualTo(404);
        assertThat(guest.post("/api/invitations/" + fresh + "/acceptance", "").getStatus())
                .isEqualTo(201);
        JsonNode claimed = Client.json(alice.get(ledger + "/members/" + place));
        assertThat(claimed.path("name").asString()).isEqualTo(dora.displayName());
        assertThat(claimed.path("placeholder").asBoolean()).isFalse();
    }

    @Test
    void aLinkSaysWhoseHistoryComesToAMember() {
        String token = alice.make(ledger + "/invitations", "{\"placeholderId\":\"" + placeholder("Bobby") + "\"}")
                .path("token")
                .asString();

        assertThat(Client.json(bob.get("/api/invitations/" + token))
                        .path("merges")
                        .asString())
                .isEqualTo("Bobby");
        assertThat(Client.json(charlie.get("/api/invitations/" + token)).has("merges"))
                .isFalse();
        assertThat(alice.post(ledger + "/invitations", "{\"days\":366}").getStatus())
                .isEqualTo(422);
    }

    @Test
    void anInvitationShowsItsLinkAsACodeAndIsNotMailedWithoutAMailServer() {
        String token = alice.make(ledger + "/invitations", "{}").path("token").asString();
        MockHttpServletResponse code = charlie.get("/api/invitations/" + token + "/qr");
        MockHttpServletResponse mailed = alice.post(ledger + "/invitations", "{\"email\":\"bob@example.org\"}");

        assertThat(code.getContentType()).startsWith("image/svg+xml");
        assertThat(Client.text(code)).startsWith("<svg").contains("viewBox");
        assertThat(charlie.get("/api/invitations/" + token.replace(token.charAt(0), '-') + "/qr")
                        .getStatus())
                .isEqualTo(404);
        assertThat(mailed.getStatus()).isEqualTo(422);
        assertThat(Client.json(mailed).path("errors").path(0).path("field").asString())
                .isEqualTo("email");
    }
}
