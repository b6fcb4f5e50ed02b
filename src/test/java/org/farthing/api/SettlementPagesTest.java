package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Somebody goes through the payments of a group and changes each on the way. */
class SettlementPagesTest extends ApiScene {

    private static final String DAY = "2026-11-20";

    Client api;
    String list;
    List<String> paid;

    @BeforeEach
    void bobPaidAliceFiveTimesInADay() {
        AccountView alice = people.alice();
        LedgerView group = people.group(alice, people.bob());
        api = client(alice, Grant.EVERYTHING);
        list = "/api/ledgers/" + group.id() + "/settlements";
        String body = """
                {"from":"%s","to":"%s","date":"%s","amount":{"amount":"5.00","currency":"EUR"}}""".formatted(group.members().get(1).id(), group.me().id(), DAY);
        paid = IntStream.range(0, 5)
                .mapToObj(i -> Client.id(api.make(list, body)))
                .toList();
    }

    /** In pages of two. */
    private List<String> eachOf(String first, Consumer<String> action) {
        List<String> found = new ArrayList<>();
        String path = first;
        while (path != null) {
            MockHttpServletResponse page = api.get(path);
            for (JsonNode row : Client.json(page)) {
                found.add(Client.id(row));
                action.accept("/api/settlements/" + Client.id(row));
            }
            String link = page.getHeader("Link");
            path = link == null ? null : link.replaceAll(".*?<([^>]+)>; rel=\"next\".*", "$1");
        }
        return found;
    }

    @Test
    void whatIsRestoredOnTheWayThroughTheTrashDoesNotEndIt() {
        paid.forEach(id -> api.delete("/api/settlements/" + id));

        List<String> found = eachOf(list + "?limit=2&trashed=true", path -> api.post(path + "/restoration", ""));

        assertThat(found).containsExactlyInAnyOrderElementsOf(paid);
        assertThat(Client.json(api.get(list))).hasSize(5);
    }

    @Test
    void whatIsTakenBackOnTheWayDoesNotEndTheList() {
        List<String> found = eachOf(list + "?limit=2", api::delete);

        assertThat(found).containsExactlyInAnyOrderElementsOf(paid);
        assertThat(Client.json(api.get(list))).isEmpty();
    }

    @Test
    void whatMovesToAnEarlierDayOnTheWayMakesNothingGoMissing() {
        List<String> found = eachOf(list + "?limit=2", path -> {
            String day = Client.json(api.get(path)).path("date").asString();
            if (day.equals(DAY)) {
                api.patch(path, "{\"date\":\"2026-11-01\"}", "\"0\"");
            }
        });

        assertThat(found).containsAll(paid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?before=nonsense",
                "?before=01a1fe37-0b7a-7ae2-916a-c6453d044723",
                "?before=2026-11-20_nonsense-0b7a-7ae2-916a-c6453d044723",
                "?before=2026-99-20_01a1fe37-0b7a-7ae2-916a-c6453d044723",
                "?before=2026-11-20_01a1fe37-0b7a-7ae2-916a-c6453d044723&trashed=true",
                "?before=2026-11-20T12:30:00Z_01a1fe37-0b7a-7ae2-916a-c6453d044723",
                "?before=%2B999999-11-20T12:30:00Z_01a1fe37-0b7a-7ae2-916a-c6453d044723&trashed=true"
            })
    void refusesAPlaceThatItHasNotGiven(String query) {
        MockHttpServletResponse answer = api.get(list + query);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Client.json(answer).path("errors").get(0).path("field").asString())
                .isEqualTo("before");
    }
}
