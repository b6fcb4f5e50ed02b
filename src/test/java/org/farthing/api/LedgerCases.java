package org.farthing.api;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;
import tools.jackson.databind.JsonNode;

/** Requests about ledgers, members and invitations. */
final class LedgerCases implements Cases.Area {

    private final Things things;

    LedgerCases(Things things) {
        this.things = things;
    }

    @Override
    public void addTo(Map<String, Supplier<Case>> cases) {
        String ledger = things.ledger();
        cases.put("listLedgers", () -> Case.at("/api/ledgers"));
        cases.put("createLedger", () -> Case.at("/api/ledgers").sending("{\"name\":\"Boat\",\"currency\":\"KWD\"}"));
        cases.put("getLedger", () -> Case.at(ledger));
        cases.put("changeLedger", () -> Case.at(ledger).sending("{\"name\":\"The flat\"}"));
        cases.put("listMembers", () -> Case.at(ledger + "/members"));
        cases.put("addMember", () -> Case.at(ledger + "/members").sending("{\"name\":\"" + UUID.randomUUID() + "\"}"));
        cases.put("changeMember", () -> Case.at(ledger + "/members/" + things.placeholder())
                .sending("{\"weight\":2}"));
        cases.put("removeMember", () -> Case.at(ledger + "/members/" + things.placeholder()));
        cases.put("listInvitations", () -> Case.at(ledger + "/invitations"));
        cases.put("invite", () -> Case.at(ledger + "/invitations").sending("{\"role\":\"viewer\",\"days\":3}"));
        cases.put("revokeInvitation", () -> {
            things.client().make(ledger + "/invitations", "{}");
            JsonNode open = Client.json(things.client().get(ledger + "/invitations"));
            return Case.at(ledger + "/invitations/" + Client.id(open.get(0)));
        });
        cases.put("previewInvitation", () -> Case.at("/api/invitations/" + things.invitation()));
        cases.put("acceptInvitation", () -> Case.at("/api/invitations/" + things.invitation() + "/acceptance"));
    }
}
