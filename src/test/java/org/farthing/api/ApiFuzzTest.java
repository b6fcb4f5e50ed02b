package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.farthing.account.AccountView;
import org.farthing.api.Cases.Case;
import org.farthing.api.Document.Operation;
import org.farthing.ledger.Claims;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerView;
import org.farthing.token.AppSessions;
import org.farthing.token.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends each operation of the document nonsense in the place of its fields and parameters. Nothing may lead to a 5xx, and
 * what is refused is refused as the document says. {@code scripts/fuzz-api} runs more rounds with another seed.
 */
class ApiFuzzTest extends ApiScene {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 6);

    /** Then another one, of somebody else, so that neither requests nor attempts to sign in run out. */
    private static final int TOKEN_LASTS = 40;

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "9223372036854775808",
            "1e400",
            "1.5",
            "[]",
            "{}",
            "[null]",
            "[[[[[[]]]]]]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"1e1000000\"",
            "\"-12.50\"",
            "\"0.00\"",
            "\"999999999999999\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"-999999999-01-01\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"EUR\"",
            "\"exact\"",
            "\"items\"",
            "\"owner\"",
            "\"' or 1=1 --\"",
            "\"%_\\\\\"",
            "\"\u202Eabc\u0301\"");

    @Autowired
    Invitations invitations;

    @Autowired
    Claims claims;

    @Autowired
    AppSessions sessions;

    final Random random = new Random(SEED);
    final List<String> problems = new ArrayList<>();
    Document document;
    AccountView alice;
    AccountView bob;
    LedgerView group;

    @BeforeEach
    void readsTheDocument() {
        alice = people.alice();
        bob = people.bob();
        document = new Document(Client.text(new Client(mvc, "").get("/api/openapi.json")));
    }

    @Test
    void nonsenseNeverBreaksAnything() {
        for (Operation operation : document.operations()) {
            for (int done = 0; done < ROUNDS; done += TOKEN_LASTS) {
                if (done > 0) {
                    alice = people.alice();
                }
                fuzz(operation, Math.min(TOKEN_LASTS, ROUNDS - done));
            }
        }
        assertThat(problems).as("seed %d", SEED).isEmpty();
    }

    private void fuzz(Operation operation, int rounds) {
        tokens.of(alice.id()).forEach(token -> tokens.revoke(alice.id(), token.id()));
        group = people.group(alice, bob);
        Client client = client(alice, Grant.EVERYTHING);
        Cases cases = new Cases(new Things(people, invitations, claims, sessions, alice, group, client));
        for (int round = 0; round < rounds; round++) {
            fuzz(client, operation, cases.of(operation.id()));
        }
    }

    private void fuzz(Client client, Operation operation, Case request) {
        String body = request.body() == null
                ? null
                : mutate(Document.JSON.readTree(request.body()), 0).toString();
        String path = random.nextBoolean() ? request.path() : withQuery(operation, request.path());
        MockHttpServletRequestBuilder builder = client.request(operation.method(), path);
        if (body != null) {
            builder.contentType(operation.bodyType()).content(body);
        }
        if (request.ifMatch() != null) {
            builder.header("If-Match", request.ifMatch());
        }
        MockHttpServletResponse answer = client.send(builder);
        if (answer.getStatus() >= 500) {
            problems.add(operation.id() + " " + path + " " + body + ": " + Client.text(answer));
        } else if (answer.getStatus() >= 400) {
            document.problems(operation, answer.getStatus(), answer.getContentType(), answer.getContentAsByteArray())
                    .forEach(problem -> problems.add(operation.id() + " " + path + " " + body + ": " + problem));
        }
    }

    private String withQuery(Operation operation, String path) {
        StringBuilder query = new StringBuilder(path.replaceAll("\\?.*", "")).append("?q=x");
        for (JsonNode parameter : operation.parameters("query")) {
            String value = pick().replaceAll("^\"|\"$", "");
            query.append('&')
                    .append(parameter.path("name").asString())
                    .append('=')
                    .append(UriUtils.encode(value, "UTF-8"));
        }
        return query.toString();
    }

    /** The same shape, with some of it replaced, left out or added. */
    private JsonNode mutate(JsonNode node, int depth) {
        if (random.nextInt(5) == 0 && depth > 0) {
            return Document.JSON.readTree(pick());
        }
        if (node instanceof ObjectNode object) {
            ObjectNode changed = Document.JSON.createObjectNode();
            object.forEachEntry((name, value) -> {
                if (random.nextInt(12) > 0) {
                    changed.set(name, mutate(value, depth + 1));
                }
            });
            if (random.nextInt(10) == 0) {
                changed.set("extra", Document.JSON.readTree(pick()));
            }
            return changed;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode changed = Document.JSON.createArrayNode();
            array.forEach(value -> changed.add(mutate(value, depth + 1)));
            return changed;
        }
        return node;
    }

    private String pick() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
