package org.farthing.api;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.farthing.api.Cases.Case;
import org.farthing.ledger.LedgerView;
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
        cases.put("changeLedger", () -> things.versioned(ledger, "").sending("{\"name\":\"The flat\"}"));
        cases.put("deleteLedger", () -> Case.at("/api/ledgers/" + boat() + "?name=boat"));
        members(cases, ledger);
        claims(cases, ledger);
        invitations(cases, ledger);
    }

    private String boat() {
        return Client.id(things.client().make("/api/ledgers", "{\"name\":\"Boat\",\"currency\":\"EUR\"}"));
    }

    private void members(Map<String, Supplier<Case>> cases, String ledger) {
        Supplier<String> member = () -> ledger + "/members/" + things.placeholder();
        cases.put("listMembers", () -> Case.at(ledger + "/members"));
        cases.put("addMember", () -> Case.at(ledger + "/members").sending("{\"name\":\"" + UUID.randomUUID() + "\"}"));
        cases.put("getMember", () -> Case.at(member.get()));
        cases.put("changeMember", () -> things.versioned(member.get(), "").sending("{\"weight\":2}"));
        cases.put("removeMember", () -> Case.at(member.get()));
        cases.put("bringBackMember", () -> {
            String path = member.get();
            things.client().delete(path);
            return Case.at(path + "/return");
        });
        cases.put("transferOwnership", () -> {
            LedgerView other =
                    things.people().group(things.alice(), things.people().bob());
            String bob = other.members().get(1).id().toString();
            return Case.at("/api/ledgers/" + other.id() + "/members/" + bob + "/ownership");
        });
    }

    private void claims(Map<String, Supplier<Case>> cases, String ledger) {
        cases.put("listClaims", () -> Case.at(ledger + "/claims"));
        cases.put("claimPlaceholder", () -> Case.at(ledger + "/claims")
                .sending("{\"placeholderId\":\"" + things.placeholder() + "\"}"));
        cases.put("acceptClaim", () -> Case.at(ledger + "/claims/" + things.claim() + "/acceptance"));
        cases.put("declineClaim", () -> Case.at(ledger + "/claims/" + things.claim()));
    }

    private void invitations(Map<String, Supplier<Case>> cases, String ledger) {
        cases.put("listInvitations", () -> Case.at(ledger + "/invitations"));
        cases.put("invite", () -> Case.at(ledger + "/invitations").sending("{\"role\":\"viewer\",\"days\":3}"));
        Supplier<String> open = () -> {
            things.client().make(ledger + "/invitations", "{}");
            JsonNode all = Client.json(things.client().get(ledger + "/invitations"));
            return ledger + "/invitations/" + Client.id(all.get(0));
        };
        cases.put("rotateInvitation", () -> Case.at(open.get() + "/rotation"));
        cases.put("revokeInvitation", () -> Case.at(open.get()));
        cases.put("previewInvitation", () -> Case.at("/api/invitations/" + things.invitation()));
        cases.put("getInvitationCode", () -> Case.at("/api/invitations/" + things.invitation() + "/qr"));
        cases.put("acceptInvitation", () -> Case.at("/api/invitations/" + things.invitation() + "/acceptance"));
    }
}
