package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.api.Cases.Case;
import org.farthing.api.Document.Operation;
import org.farthing.ledger.Claims;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerView;
import org.farthing.rate.PublishedRates;
import org.farthing.rate.RateSource;
import org.farthing.rate.Rates;
import org.farthing.token.AppSessions;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through the document operation by operation: each succeeds, fails in every way that it documents, and answers
 * what the document says. An operation without a case fails, and so does a status that no request leads to.
 */
class ApiContractTest extends ApiScene {

    private static final String NOBODY = UUID.randomUUID().toString();

    private static final Map<String, String> REFUSED = Map.of("limit", "0", "description", "x".repeat(201));

    /** A token has its limit a minute, and an operation takes about eight requests of each. */
    private static final int OPERATIONS_PER_TOKEN = 20;

    @Autowired
    Invitations invitations;

    @Autowired
    Claims claims;

    @Autowired
    AppSessions sessions;

    @Autowired
    Rates rates;

    AccountView alice;
    LedgerView group;
    Document document;
    Cases cases;
    Client writer;
    Client reader;
    Client narrow;
    final Map<String, Set<Integer>> seen = new TreeMap<>();
    final List<String> problems = new ArrayList<>();

    @BeforeEach
    void aliceHasAGroup() {
        alice = people.alice();
        group = people.group(alice, people.bob());
        document = new Document(Client.text(new Client(mvc, "").get("/api/openapi.json")));
        takeFreshTokens();
    }

    private void takeFreshTokens() {
        writer = client(alice, Grant.EVERYTHING);
        reader = client(alice, Grant.READING);
        narrow = client(alice, new Grant(true, group.id()));
        cases = new Cases(new Things(people, invitations, claims, sessions, alice, group, writer));
    }

    @BeforeEach
    void aRateIsPublished() {
        rates.publish(
                List.of(new PublishedRates(RecordCases.RATED, Map.of("USD", new BigDecimal("1.04")))), RateSource.DEMO);
    }

    @Test
    void everyOperationAnswersWhatTheDocumentSays() {
        assertThat(document.operations()).hasSizeGreaterThan(30);
        for (Operation operation : document.operations()) {
            if (seen.size() % OPERATIONS_PER_TOKEN == 0) {
                takeFreshTokens();
            }
            succeed(operation);
            refuseStrangers(operation);
            missWhatIsNotThere(operation);
            refuseBodies(operation);
            refuseQueries(operation);
            refuseVersions(operation);
            refuseKeys(operation);
        }
        for (Operation operation : document.operations()) {
            Set<Integer> missing = new TreeSet<>(operation.statuses());
            missing.removeAll(seen.getOrDefault(operation.id(), Set.of()));
            // Tested by itself: the limit is counted over a minute, and the size of files by the container.
            missing.remove(429);
            if (operation.id().equals("attachReceipt")) {
                missing.remove(413);
            }
            // Which rule forbids it differs from one to the next; each is tested where it is.
            if (operation.method().equals("DELETE")) {
                missing.remove(422);
            }
            if (!missing.isEmpty()) {
                problems.add(operation.id() + ": no request led to " + missing);
            }
        }
        assertThat(problems).isEmpty();
    }

    private void succeed(Operation operation) {
        Case request = cases.of(operation.id());
        if (request.body() != null) {
            document.problems(operation, request.body())
                    .forEach(problem -> problems.add(operation.id() + ", body: " + problem));
        }
        MockHttpServletResponse answer = send(writer, operation, request);
        check(operation, answer);
        if (answer.getStatus() >= 300) {
            problems.add(operation.id() + ": " + answer.getStatus() + " " + Client.text(answer));
        }
        if (answer.getStatus() == 201 && answer.getHeader("Location") == null) {
            problems.add(operation.id() + ": no Location");
        }
    }

    private void refuseStrangers(Operation operation) {
        Case request = cases.of(operation.id());
        check(operation, send(new Client(mvc, "frt_unknown"), operation, request), 401);
        if (operation.documents(403)) {
            Client lesser = operation.method().equals("GET") ? narrow : reader;
            check(operation, send(lesser, operation, request), 403);
        }
    }

    private void missWhatIsNotThere(Operation operation) {
        if (operation.documents(404)) {
            check(operation, send(writer, operation, elsewhere(operation, cases.of(operation.id()))), 404);
        }
    }

    /** The same about things that do not exist: in the path, else the ledger of the query or the body. */
    private static Case elsewhere(Operation operation, Case request) {
        if (operation.path().contains("{")) {
            String path = operation.path().replaceAll("\\{\\w+}", NOBODY)
                    + request.path().replaceFirst("^[^?]*", "");
            return new Case(path, request.body(), request.ifMatch(), request.file());
        }
        if (request.body() == null) {
            return Case.at(request.path().replaceAll("\\?.*", "") + "?ledgerId=" + NOBODY);
        }
        ObjectNode body = (ObjectNode) Document.JSON.readTree(request.body());
        return request.sending(
                request.body().contains("\"ledgerId\"")
                        ? request.body().replaceAll("\"ledgerId\":\"[^\"]*", "\"ledgerId\":\"" + NOBODY)
                        : body.put("ledgerId", NOBODY).toString());
    }

    private void refuseBodies(Operation operation) {
        if (!operation.hasBody()) {
            return;
        }
        Case request = cases.of(operation.id());
        check(
                operation,
                writer.send(builder(writer, operation, request)
                        .contentType("text/plain")
                        .content("x")),
                415);
        if (request.file() != null) {
            check(operation, writer.upload(request.path(), "notes.txt", "plain text".getBytes()), 422);
            return;
        }
        check(operation, send(writer, operation, request.sending("{\"description\":")), 400);
        check(operation, send(writer, operation, request.sending("{\"nonsense\":1}")), 422);
        String large = "{\"name\":\"" + "x".repeat(1_000_001) + "\"}";
        check(operation, send(writer, operation, request.sending(large)), 413);
    }

    /** The first parameter of the query with a value that it cannot have. */
    private void refuseQueries(Operation operation) {
        List<JsonNode> query = operation.parameters("query");
        if (query.isEmpty()) {
            return;
        }
        Case request = cases.of(operation.id());
        JsonNode parameter = query.stream()
                .filter(candidate -> candidate
                        .path("name")
                        .asString()
                        .matches("limit|ledgerId|months|anyway|period|before|date|name|from|description"))
                .findFirst()
                .orElseThrow();
        String name = parameter.path("name").asString();
        String path = request.path().replaceAll("\\?.*", "") + "?q=x&" + name + "=" + REFUSED.getOrDefault(name, "x");
        check(operation, send(writer, operation, new Case(path, null, null, null)), 422);
    }

    private void refuseVersions(Operation operation) {
        if (operation.documents(428)) {
            Case request = cases.of(operation.id());
            check(operation, send(writer, operation, new Case(request.path(), request.body(), null, null)), 428);
            check(operation, send(writer, operation, request.ifMatch("\"999\"")), 412);
        }
    }

    private void refuseKeys(Operation operation) {
        if (operation.method().equals("POST") && !operation.hasBody()) {
            Case request = cases.of(operation.id());
            check(operation, writer.send(builder(writer, operation, request).header("Idempotency-Key", "?")), 422);
        }
    }

    private MockHttpServletResponse send(Client client, Operation operation, Case request) {
        byte[] file = request.file();
        return file == null
                ? client.send(builder(client, operation, request))
                : client.upload(request.path(), "bill.png", file);
    }

    private static MockHttpServletRequestBuilder builder(Client client, Operation operation, Case request) {
        MockHttpServletRequestBuilder builder = client.request(operation.method(), request.path());
        if (request.body() != null) {
            builder.contentType(operation.bodyType()).content(request.body());
        }
        if (request.ifMatch() != null) {
            builder.header("If-Match", request.ifMatch());
        }
        return builder;
    }

    private void check(Operation operation, MockHttpServletResponse answer, int expected) {
        if (answer.getStatus() != expected) {
            problems.add("%s: %d instead of %d: %s"
                    .formatted(operation.id(), answer.getStatus(), expected, Client.text(answer)));
        }
        check(operation, answer);
    }

    private void check(Operation operation, MockHttpServletResponse answer) {
        seen.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(answer.getStatus());
        List<String> wrong = document.problems(
                operation, answer.getStatus(), answer.getContentType(), answer.getContentAsByteArray());
        wrong.forEach(problem -> problems.add(operation.id() + " " + answer.getStatus() + ": " + problem));
        if (answer.getStatus() == 401 && answer.getHeader("WWW-Authenticate") == null) {
            problems.add(operation.id() + ": 401 without WWW-Authenticate");
        }
    }

    @Test
    void noCaseIsLeftOverFromAnOperationThatIsGone() {
        Set<String> documented = new TreeSet<>();
        document.operations().forEach(operation -> documented.add(operation.id()));
        Set<String> leftOver = new TreeSet<>(cases.all().keySet());
        leftOver.removeAll(documented);
        assertThat(leftOver).isEqualTo(Collections.emptySet());
    }
}
