package org.farthing.expense;

import java.util.UUID;
import java.util.function.Function;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.MemberId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes and reads what was typed of a split. The members of an equal split are the ones who have a share. */
final class SplitJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(plainText()).build();

    private SplitJson() {}

    /** Null for an equal split. */
    static @Nullable String write(Split split) {
        return split instanceof Equal ? null : MAPPER.writeValueAsString(split);
    }

    static Split read(SplitMode mode, String json) {
        return switch (mode) {
            case EQUAL -> MAPPER.readValue(json, Equal.class);
            case SHARES -> MAPPER.readValue(json, ByShares.class);
            case PERCENT -> MAPPER.readValue(json, ByPercent.class);
            case EXACT -> MAPPER.readValue(json, Exact.class);
            case ADJUSTED -> MAPPER.readValue(json, Adjusted.class);
            case ITEMS -> MAPPER.readValue(json, Itemised.class);
        };
    }

    /** Identifiers and figures are text; what the records only compute is not written. */
    private static SimpleModule plainText() {
        return new SimpleModule()
                .addSerializer(MemberId.class, new AsText<>())
                .addSerializer(Figure.class, new AsText<>())
                .addDeserializer(MemberId.class, new FromText<>(text -> new MemberId(UUID.fromString(text))))
                .addDeserializer(Figure.class, new FromText<>(Figure::new));
    }

    private static final class AsText<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends ValueDeserializer<T> {
        private final Function<String, T> reader;

        FromText(Function<String, T> reader) {
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return reader.apply(json.getString());
        }
    }
}
