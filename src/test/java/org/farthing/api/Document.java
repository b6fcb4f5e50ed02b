package org.farthing.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, and whether an answer is what it says. */
final class Document {

    static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Document(String json) {
        this.root = JSON.readTree(json);
    }

    /** An operation with its place in the document. */
    record Operation(String id, String method, String path, JsonNode node) {

        boolean documents(int status) {
            return node.path("responses").has(Integer.toString(status));
        }

        Set<Integer> statuses() {
            Set<Integer> statuses = new TreeSet<>();
            node.path("responses").propertyNames().forEach(status -> statuses.add(Integer.valueOf(status)));
            return statuses;
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        String bodyType() {
            return node.path("requestBody")
                    .path("content")
                    .propertyNames()
                    .iterator()
                    .next();
        }

        List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            node.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asString().equals(in)) {
                    found.add(parameter);
                }
            });
            return found;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, node) -> operations.add(new Operation(
                        node.path("operationId").asString(), method.toUpperCase(java.util.Locale.ROOT), path, node))));
        return operations;
    }

    /** What is wrong with an answer; empty if nothing is. */
    List<String> problems(Operation operation, int status, String contentType, byte[] body) {
        if (!operation.documents(status)) {
            return List.of("status " + status + " is not documented");
        }
        JsonNode content = operation
                .node()
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return body.length == 0 ? List.of() : List.of("a body is not documented");
        }
        if (content.has("*/*")) {
            return List.of();
        }
        String type = contentType == null ? "none" : contentType.split(";")[0];
        if (!content.has(type)) {
            return List.of("type " + type + " is not documented");
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        return violations(content.path(type).path("schema"), JSON.readTree(body));
    }

    /** What is wrong with the body of a request. */
    List<String> problems(Operation operation, String body) {
        JsonNode schema = operation
                .node()
                .path("requestBody")
                .path("content")
                .path(operation.bodyType())
                .path("schema");
        return schema.has("$ref") ? violations(schema, JSON.readTree(body)) : List.of("its fields are not described");
    }

    private List<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", root.path("components"));
        whole.setAll((ObjectNode) schema);
        return schemas.getSchema(whole).validate(value).stream()
                .map(Error::toString)
                .toList();
    }
}
