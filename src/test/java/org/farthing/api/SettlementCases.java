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
    }
}
