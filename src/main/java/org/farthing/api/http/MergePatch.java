package org.farthing.api.http;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes some fields of a resource (RFC 7386): what is not named stays, null takes away. */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /**
     * @param present the resource as it could have been sent
     * @param patch an object with the fields to change
     */
    public static <T> T apply(T present, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode)) {
            throw InvalidContent.of("", "problem.field.wrongType");
        }
        JsonNode merged = merge(StrictJson.MAPPER.valueToTree(present), patch);
        try {
            return StrictJson.MAPPER.treeToValue(merged, type);
        } catch (JacksonException e) {
            InvalidContent invalid = new InvalidContent();
            JsonFaults.of(e).forEach(fault -> invalid.add(fault.field(), fault.key()));
            invalid.throwIfAny();
            throw InvalidContent.of("", "problem.field.wrongType");
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode present ? present.deepCopy() : StrictJson.MAPPER.createObjectNode();
        for (String name : Set.copyOf(changes.propertyNames())) {
            JsonNode value = changes.get(name);
            if (value.isNull()) {
                result.remove(name);
            } else {
                result.set(name, merge(result.path(name), value));
            }
        }
        return result;
    }
}
