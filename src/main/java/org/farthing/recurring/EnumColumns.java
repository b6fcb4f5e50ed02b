package org.farthing.recurring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The database spells enumerations in lower case. */
final class EnumColumns {

    private EnumColumns() {}

    @Converter(autoApply = true)
    static class Units implements AttributeConverter<RhythmUnit, String> {
        @Override
        public String convertToDatabaseColumn(RhythmUnit value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public RhythmUnit convertToEntityAttribute(String value) {
            return RhythmUnit.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    @Converter(autoApply = true)
    static class States implements AttributeConverter<RuleState, String> {
        @Override
        public String convertToDatabaseColumn(RuleState value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public RuleState convertToEntityAttribute(String value) {
            return RuleState.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }
}
