package org.farthing.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.farthing.account.AccountView;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.support.People;
import org.farthing.support.SampleReceipts;
import org.farthing.token.AppSessions;
import org.farthing.token.Grant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** For each operation a request that succeeds, on things of its own each time. */
final class Cases {

    private final People people;
    private final Invitations invitations;
    private final AppSessions sessions;
    private final AccountView alice;
    private final LedgerView group;
    private final Client client;
    private final Map<String, Supplier<Case>> cases = new LinkedHashMap<>();

    /**
     * @param path with the values of its parameters
     * @param body null for none; the bytes of a file are sent as a form
     */
    record Case(
            String path, @Nullable String body, @Nullable String ifMatch, byte @Nullable [] file) {

        static Case at(String path) {
            return new Case(path, null, null, null);
        }

        Case sending(String body) {
            return new Case(path, body, ifMatch, file);
        }

        Case ifMatch(String tag) {
            return new Case(path, body, tag, file);
        }
    }

    Cases(
            People people,
            Invitations invitations,
            AppSessions sessions,
            AccountView alice,
            LedgerView group,
            Client client) {
        this.people = people;
        this.invitations = invitations;
        this.sessions = sessions;
        this.alice = alice;
        this.group = group;
        this.client = client;
        accounts();
        ledgers();
        expenses();
        settlements();
        receipts();
        recurring();
        new RecordCases(client, group, this::made).addTo(cases);
    }

    Map<String, Supplier<Case>> all() {
        return cases;
    }

    Case of(String operation) {
        Supplier<Case> found = cases.get(operation);
        if (found == null) {
            throw new AssertionError("no case for the operation " + operation);
        }
        return found.get();
    }

    private void add(String operation, Supplier<Case> made) {
        cases.put(operation, made);
    }

    private void accounts() {
        add("signUp", () -> Case.at("/api/users").sending("""
                {"email":"%s@example.org","displayName":"Zoë","password":"a long password","currency":"EUR"}""".formatted(UUID.randomUUID())));
        add("getMe", () -> Case.at("/api/me"));
        add("changeMe", () -> Case.at("/api/me").sending("{\"displayName\":\"Alice B.\",\"language\":null}"));
        add("createToken", () -> Case.at("/api/tokens").sending(credentials("\"scopes\":[\"read\"]")));
        add("listTokens", () -> Case.at("/api/tokens"));
        add(
                "revokeToken",
                () -> Case.at("/api/tokens/"
                        + Client.id(new Client(client.mvc(), "")
                                .make("/api/tokens", credentials("\"scopes\":[\"read\"]")))));
        add("openSession", () -> Case.at("/api/sessions").sending(credentials("\"ledgerId\":\"" + group.id() + "\"")));
        add("renewSession", () -> Case.at("/api/sessions/renewal")
                .sending("{\"refreshToken\":\"%s\"}"
                        .formatted(
                                sessions.open(alice.id(), "App", Grant.READING).refreshToken())));
        add("listSessions", () -> Case.at("/api/sessions"));
        add(
                "endSession",
                () -> Case.at("/api/sessions/"
                        + sessions.open(alice.id(), "App", Grant.READING).session()));
    }

    private String credentials(String more) {
        return """
                {"email":"%s","password":"%s","name":"Script",%s}""".formatted(alice.email(), People.PASSWORD, more);
    }

    private void ledgers() {
        String ledger = "/api/ledgers/" + group.id();
        add("listLedgers", () -> Case.at("/api/ledgers"));
        add("createLedger", () -> Case.at("/api/ledgers").sending("{\"name\":\"Boat\",\"currency\":\"KWD\"}"));
        add("getLedger", () -> Case.at(ledger));
        add("changeLedger", () -> Case.at(ledger).sending("{\"name\":\"The flat\"}"));
        add("listMembers", () -> Case.at(ledger + "/members"));
        add("addMember", () -> Case.at(ledger + "/members").sending("{\"name\":\"" + UUID.randomUUID() + "\"}"));
        add("changeMember", () -> Case.at(ledger + "/members/" + placeholder()).sending("{\"weight\":2}"));
        add("removeMember", () -> Case.at(ledger + "/members/" + placeholder()));
        add("listInvitations", () -> Case.at(ledger + "/invitations"));
        add("invite", () -> Case.at(ledger + "/invitations").sending("{\"role\":\"viewer\",\"days\":3}"));
        add("revokeInvitation", () -> {
            client.make(ledger + "/invitations", "{}");
            JsonNode open = Client.json(client.get(ledger + "/invitations"));
            return Case.at(ledger + "/invitations/" + Client.id(open.get(0)));
        });
        add("previewInvitation", () -> Case.at("/api/invitations/" + invitation()));
        add("acceptInvitation", () -> Case.at("/api/invitations/" + invitation() + "/acceptance"));
        add("getBalances", () -> Case.at(ledger + "/balances"));
    }

    private String placeholder() {
        return Client.id(
                client.make("/api/ledgers/" + group.id() + "/members", "{\"name\":\"" + UUID.randomUUID() + "\"}"));
    }

    /** Of somebody else's group. */
    private String invitation() {
        AccountView bob = people.bob();
        LedgerId other = people.group(bob).id();
        return invitations.invite(bob.id(), other, new NewInvitation(Role.EDITOR, Duration.ofDays(1), true, null));
    }

    private void expenses() {
        String ledger = "/api/ledgers/" + group.id();
        add("listCategories", () -> Case.at("/api/categories"));
        add("addCategory", () -> Case.at(ledger + "/categories").sending("{\"name\":\"" + UUID.randomUUID() + "\"}"));
        add("archiveCategory", () -> Case.at(ledger + "/categories/" + category()));
        add("restoreCategory", () -> {
            String path = ledger + "/categories/" + category();
            client.delete(path);
            return Case.at(path + "/restoration");
        });
        add("recordExpense", () -> Case.at("/api/expenses").sending(expense()));
        add("getExpense", () -> Case.at("/api/expenses/" + made()));
        add("correctExpense", () -> Case.at("/api/expenses/" + made())
                .sending("{\"notes\":\"late\"}")
                .ifMatch("\"0\""));
        add("trashExpense", () -> Case.at("/api/expenses/" + made()));
        add("restoreExpense", () -> Case.at("/api/expenses/" + made() + "/restoration"));
        add("listExpenses", () -> Case.at("/api/expenses?limit=2&text=din&from=2026-01-01"));
        add("listExpensesByCategory", () -> Case.at("/api/expenses/by_category/" + category() + "?limit=3"));
        add("search", () -> Case.at("/api/search?q=dinner"));
        add("summarizeByCategory", () -> Case.at("/api/expenses/summary/by_category?period=2026-11"));
        add("summarizeByMonth", () -> Case.at("/api/expenses/summary/by_month?months=3"));
    }

    private String category() {
        return Client.id(
                client.make("/api/ledgers/" + group.id() + "/categories", "{\"name\":\"" + UUID.randomUUID() + "\"}"));
    }

    private String expense() {
        return """
                {"ledgerId":"%s","description":"Dinner","amount":{"amount":"10.00","currency":"EUR"},"date":"2026-11-20",
                 "payments":[{"memberId":"%s","amount":"10.00"}],
                 "split":{"mode":"shares","inputs":[{"memberId":"%s","value":"2"},{"memberId":"%s","value":"1"}]}}
                """.formatted(group.id(), me(), me(), other());
    }

    private String made() {
        return Client.id(client.make("/api/expenses", expense()));
    }

    private String me() {
        return group.me().id().toString();
    }

    private String other() {
        return group.members().get(1).id().toString();
    }

    private void settlements() {
        String path = "/api/ledgers/" + group.id() + "/settlements";
        String body = """
                {"from":"%s","to":"%s","amount":{"amount":"3.00","currency":"EUR"},"method":"cash","note":"thanks"}""".formatted(other(), me());
        Supplier<String> settled = () -> "/api/settlements/" + Client.id(client.make(path, body));
        add("listSettlements", () -> Case.at(path + "?limit=1"));
        add("recordSettlement", () -> Case.at(path).sending(body));
        add("getSettlement", () -> Case.at(settled.get()));
        add(
                "correctSettlement",
                () -> Case.at(settled.get()).sending("{\"note\":\"x\"}").ifMatch("\"0\""));
        add("trashSettlement", () -> Case.at(settled.get()));
        add("restoreSettlement", () -> Case.at(settled.get() + "/restoration"));
    }

    private void recurring() {
        String monthly = "{\"unit\":\"month\",\"times\":12}";
        Supplier<String> rule =
                () -> "/api/recurring/" + Client.id(client.make("/api/expenses/" + made() + "/recurrence", monthly));
        add("listRules", () -> Case.at("/api/recurring"));
        add("getRule", () -> Case.at(rule.get()));
        add("repeatExpense", () -> Case.at("/api/expenses/" + made() + "/recurrence")
                .sending(monthly));
        add("skipNext", () -> versioned(rule.get(), "/omission"));
        add("pauseRule", () -> versioned(rule.get(), "/pause"));
        add("resumeRule", () -> {
            Case pause = versioned(rule.get(), "/pause");
            client.send(client.request("POST", pause.path()).header("If-Match", pause.ifMatch()));
            return versioned(pause.path().replace("/pause", ""), "/resumption");
        });
        add("endRule", () -> versioned(rule.get(), ""));
        add("listActivity", () -> Case.at("/api/ledgers/" + group.id() + "/activity?limit=2"));
    }

    private Case versioned(String path, String action) {
        return Case.at(path + action).ifMatch(client.get(path).getHeader("ETag"));
    }

    private void receipts() {
        Supplier<String> path = () -> "/api/expenses/" + made() + "/receipts";
        Supplier<String> attached = () -> {
            String receipts = path.get();
            return receipts + "/" + Client.id(Client.json(client.upload(receipts, "bill.pdf", SampleReceipts.pdf())));
        };
        add("listReceipts", () -> Case.at(path.get()));
        add("attachReceipt", () -> new Case(path.get(), null, null, SampleReceipts.png()));
        add("getReceipt", () -> Case.at(attached.get()));
        add("getReceiptThumbnail", () -> Case.at(attached.get() + "/thumbnail"));
        add("deleteReceipt", () -> Case.at(attached.get()));
    }
}
