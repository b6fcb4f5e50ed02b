package org.farthing.api.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes what a merge patch can hold: the fields of a whole, of which each may be left out. Null takes away what need
 * not be there. Lists are replaced as a whole, so what they hold stays as it is.
 */
@Component
class PatchSchemas implements OpenApiCustomizer {

    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, Class<?>> wanted = new ConcurrentSkipListMap<>();

    /** @return a reference to the schema, which is put into the document at the end */
    Schema<?> of(Class<?> type) {
        String whole = nameOf(type);
        String name = whole.endsWith("Patch") ? whole : whole.replaceFirst("^New", "") + "Patch";
        wanted.put(name, type);
        return new Schema<>().$ref(COMPONENTS + name);
    }

    @Override
    public void customise(OpenAPI document) {
        wanted.forEach((name, type) -> {
            @SuppressWarnings("rawtypes")
            Map<String, Schema> schemas = ModelConverters.getInstance(true).readAll(type);
            Schema<?> whole = Objects.requireNonNull(schemas.get(nameOf(type)));
            document.getComponents().addSchemas(name, patch(whole, schemas));
        });
    }

    static String nameOf(Class<?> type) {
        var named = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return named == null ? type.getSimpleName() : named.name();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema<?> patch(Schema<?> whole, Map<String, Schema> schemas) {
        List<String> needed = whole.getRequired() == null ? List.of() : whole.getRequired();
        Map<String, Schema> fields = whole.getProperties();
        fields.replaceAll((name, field) -> {
            Schema<?> inner = inner(field, schemas);
            Schema<?> changed = inner == null ? field : patch(inner, schemas).description(field.getDescription());
            return needed.contains(name) ? changed : orNull(changed);
        });
        whole.setRequired(null);
        return whole;
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable Schema<?> inner(Schema<?> field, Map<String, Schema> schemas) {
        String reference = field.get$ref();
        Schema<?> target = reference == null ? null : schemas.get(reference.substring(COMPONENTS.length()));
        // Several fields can be of the same kind, and each is changed by itself.
        return target == null || target.getProperties() == null ? null : AnnotationsUtils.clone(target, true);
    }

    /** What has a list of values says which they are, and null is none of them. */
    private static Schema<?> orNull(Schema<?> field) {
        if (field.getTypes() != null && field.getEnum() == null) {
            Set<String> types = new LinkedHashSet<>(field.getTypes());
            types.add("null");
            field.setTypes(types);
        }
        return field;
    }
}
