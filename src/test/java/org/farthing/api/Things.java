package org.farthing.api;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.ledger.Claims;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.support.People;
import org.farthing.token.AppSessions;
import tools.jackson.databind.JsonNode;

/** What the cases are about: Alice's group, of which Bob is a member, and things in it that are made anew each time. */
record Things(
        People people,
        Invitations invitations,
        Claims claims,
        AppSessions sessions,
        AccountView alice,
        LedgerView group,
        Client client) {

    String ledger() {
        return "/api/ledgers/" + group.id();
    }

    String me() {
        return group.me().id().toString();
    }

    String other() {
        return group.members().get(1).id().toString();
    }

    String placeholder() {
        return Client.id(client.make(ledger() + "/members", "{\"name\":\"" + UUID.randomUUID() + "\"}"));
    }

    /** Bob says that a placeholder is him. */
    String claim() {
        AccountId bob = Objects.requireNonNull(group.members().get(1).account());
        MemberId place = new MemberId(UUID.fromString(placeholder()));
        claims.claim(bob, group.id(), place);
        for (JsonNode claim : Client.json(client.get(ledger() + "/claims"))) {
            if (claim.path("placeholderId").asString().equals(place.toString())) {
                return Client.id(claim);
            }
        }
        throw new AssertionError("Bob's claim is not in the list");
    }

    /** Of somebody else's group. */
    String invitation() {
        AccountView bob = people.bob();
        LedgerId other = people.group(bob).id();
        return invitations.invite(bob.id(), other, new NewInvitation(Role.EDITOR, Duration.ofDays(1), true, null));
    }

    String category() {
        return Client.id(client.make(ledger() + "/categories", "{\"name\":\"" + UUID.randomUUID() + "\"}"));
    }

    /** The body that records a dinner. */
    String dinner() {
        return """
                {"ledgerId":"%s","description":"Dinner","amount":{"amount":"10.00","currency":"EUR"},"date":"2026-11-20",
                 "payments":[{"memberId":"%s","amount":"10.00"}],
                 "split":{"mode":"shares","inputs":[{"memberId":"%s","value":"2"},{"memberId":"%s","value":"1"}]}}
                """.formatted(group.id(), me(), me(), other());
    }

    String expense() {
        return Client.id(client.make("/api/expenses", dinner()));
    }

    /** Another group, where Bob owes Alice for a dinner. */
    LedgerId groupWithADebt() {
        LedgerView other = people.group(alice, people.bob());
        String dinner = "{\"ledgerId\":\"" + other.id()
                + "\",\"description\":\"Dinner\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";
        client.make("/api/expenses", dinner);
        return other.id();
    }

    /** A request that says which version of the thing at that path it was made from. */
    Cases.Case versioned(String path, String action) {
        return Cases.Case.at(path + action).ifMatch(client.get(path).getHeader("ETag"));
    }
}
