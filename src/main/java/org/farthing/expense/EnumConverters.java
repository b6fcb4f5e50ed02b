package org.farthing.expense;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.farthing.expense.split.SplitMode;

/** The database spells enumerations in lower case. */
final class EnumConverters {

    private EnumConverters() {}

    @Converter(autoApply = true)
    static class Kinds implements AttributeConverter<ExpenseKind, String> {
        @Override
        public String convertToDatabaseColumn(ExpenseKind value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public ExpenseKind convertToEntityAttribute(String value) {
            return ExpenseKind.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    @Converter(autoApply = true)
    static class Modes implements AttributeConverter<SplitMode, String> {
        @Override
        public String convertToDatabaseColumn(SplitMode value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public SplitMode convertToEntityAttribute(String value) {
            return SplitMode.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }
}
