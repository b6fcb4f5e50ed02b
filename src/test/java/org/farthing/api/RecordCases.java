package org.farthing.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;
import tools.jackson.databind.JsonNode;

/** Requests about what hangs on expenses: said, changed, thrown away, moved, taken along. */
final class RecordCases implements Cases.Area {

    /** A day that a reference rate is published for. */
    static final LocalDate RATED = LocalDate.of(2003, 1, 3);

    /** In the personal ledger. */
    static final String MINE =
            "{\"description\":\"Dinner\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"date\":\"2026-11-20\"}";

    private final Things things;
    private final Client client;

    RecordCases(Things things) {
        this.things = things;
        this.client = things.client();
    }

    @Override
    public void addTo(Map<String, Supplier<Case>> cases) {
        comments(cases);
        history(cases);
        String ledger = things.ledger();
        cases.put("listTrash", () -> Case.at(ledger + "/trash?limit=1"));
        cases.put("getExport", () -> Case.at(ledger + "/export.json"));
        cases.put("getExportTables", () -> Case.at(ledger + "/export.zip"));
        cases.put("getRate", () -> Case.at("/api/rates/EUR/USD?date=" + RATED));
        cases.put("listUnratedExpenses", () -> Case.at(ledger + "/unrated-expenses"));
        cases.put("listSecurityEvents", () -> Case.at("/api/me/security-log?limit=2"));
    }

    private void comments(Map<String, Supplier<Case>> cases) {
        Supplier<String> path = () -> expense() + "/comments";
        Supplier<String> said = () -> {
            String comments = path.get();
            return comments + "/" + Client.id(client.make(comments, "{\"text\":\"@Bob was that for us?\"}"));
        };
        cases.put("listComments", () -> Case.at(said.get().replaceAll("/[^/]+$", "?limit=1")));
        cases.put("addComment", () -> Case.at(path.get()).sending("{\"text\":\"Thanks\"}"));
        cases.put("getComment", () -> Case.at(said.get()));
        cases.put("changeComment", () -> Case.at(said.get()).sending("{\"text\":\"Never mind\"}"));
        cases.put("deleteComment", () -> Case.at(said.get()));
        cases.put("restoreComment", () -> {
            String comment = said.get();
            client.delete(comment);
            return Case.at(comment + "/restoration");
        });
        cases.put("listMentions", () -> Case.at("/api/mentions?unseen=true&limit=2"));
    }

    private void history(Map<String, Supplier<Case>> cases) {
        Supplier<String> corrected = () -> {
            String path = expense();
            client.patch(path, "{\"notes\":\"late\"}", "\"0\"");
            return path;
        };
        cases.put("listVersions", () -> Case.at(corrected.get() + "/history?limit=1"));
        cases.put("restoreVersion", () -> {
            String path = corrected.get();
            JsonNode first = Client.json(client.get(path + "/history")).get(1);
            String action = "/history/" + first.path("position").asString() + "/restoration";
            return Case.at(path + action).ifMatch(client.get(path).getHeader("ETag"));
        });
        cases.put("shareExpense", () -> Case.at(
                        "/api/expenses/" + Client.id(client.make("/api/expenses", MINE)) + "/move")
                .sending("{\"ledgerId\":\"%s\",\"notes\":true}"
                        .formatted(things.group().id())));
        cases.put("withdrawExpense", () -> Case.at(expense() + "/return"));
    }

    private String expense() {
        return "/api/expenses/" + things.expense();
    }
}
