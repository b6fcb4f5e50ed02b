package org.farthing.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParserFactory;

/** One of Farthing's own settings, as its class describes it to the configuration processor. */
record OwnSetting(
        String property,
        String type,
        String description,
        @Nullable Object defaultValue) {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    /** Empty where the code was compiled without the processor. */
    static List<OwnSetting> all() {
        try (InputStream in = OwnSetting.class.getResourceAsStream(METADATA)) {
            return in == null ? List.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<OwnSetting> read(String json) {
        Object properties = JsonParserFactory.getJsonParser().parseMap(json).get("properties");
        return properties instanceof List<?> list
                ? list.stream().map(property -> of((Map<?, ?>) property)).toList()
                : List.of();
    }

    private static OwnSetting of(Map<?, ?> property) {
        Object description = property.get("description");
        return new OwnSetting(
                String.valueOf(property.get("name")),
                String.valueOf(property.get("type")),
                description == null ? "" : description.toString(),
                property.get("defaultValue"));
    }

    String variable() {
        return Variable.nameOf(property);
    }

    /** Also the form without underscores for hyphens, a place in a list, and a key of a map. */
    boolean isMeantBy(String variable) {
        String canonical = Variable.nameOf(property.replace("-", ""));
        return variable.equals(variable())
                || variable.equals(canonical)
                || (isPlural() && (variable.startsWith(variable() + "_") || variable.startsWith(canonical + "_")));
    }

    private boolean isPlural() {
        return type.startsWith("java.util.") || type.endsWith("[]");
    }
}
