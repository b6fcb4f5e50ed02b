package org.farthing.api;

import java.util.Map;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;

/** Requests about payments between members. */
final class SettlementCases implements Cases.Area {

    private final Things things;

    SettlementCases(Things things) {
        this.things = things;
    }

    @Override
    public void addTo(Map<String, Supplier<Case>> cases) {
        String path = things.ledger() + "/settlements";
        String body = """
                {"from":"%s","to":"%s","amount":{"amount":"3.00","currency":"EUR"},"method":"cash","note":"thanks"}""".formatted(things.other(), things.me());
        Supplier<String> settled =
                () -> "/api/settlements/" + Client.id(things.client().make(path, body));
        cases.put("getBalances", () -> Case.at(things.ledger() + "/balances"));
        cases.put("listSettlements", () -> Case.at(path + "?limit=1"));
        cases.put("recordSettlement", () -> Case.at(path).sending(body));
        cases.put("getSettlement", () -> Case.at(settled.get()));
        cases.put(
                "correctSettlement",
                () -> Case.at(settled.get()).sending("{\"note\":\"x\"}").ifMatch("\"0\""));
        cases.put("trashSettlement", () -> Case.at(settled.get()));
        cases.put("restoreSettlement", () -> Case.at(settled.get() + "/restoration"));
        cases.put(
                "previewSettlement",
                () -> Case.at(
                        path + "/outlook?from=" + things.other() + "&to=" + things.me() + "&amount=3.00&currency=EUR"));
        batches(cases);
    }

    private void batches(Map<String, Supplier<Case>> cases) {
        String batches = "/api/settlement-batches";
        Supplier<String> settled =
                () -> batches + "/" + Client.id(things.client().make(batches, planned()));
        cases.put("getStanding", () -> Case.at("/api/balances"));
        cases.put(
                "getSettlementPlan",
                () -> Case.at("/api/settlement-plan?ledgerId=" + things.group().id()));
        cases.put("settleUp", () -> Case.at(batches).sending(planned()));
        cases.put("getSettlementBatch", () -> Case.at(settled.get()));
        cases.put("trashSettlementBatch", () -> Case.at(settled.get()));
        cases.put("restoreSettlementBatch", () -> {
            String path = settled.get();
            things.client().delete(path);
            return Case.at(path + "/restoration");
        });
    }

    /** Of a group of its own, where a dinner is the only debt. */
    private String planned() {
        String plan = "/api/settlement-plan?ledgerId=" + things.groupWithADebt();
        return "{\"payments\":" + Client.text(things.client().get(plan)) + ",\"method\":\"cash\"}";
    }
}
