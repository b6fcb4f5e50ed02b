package org.farthing.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The database spells enumerations in lower case. */
abstract class LowerCaseEnum<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    LowerCaseEnum(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convertToEntityAttribute(String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    static class Kinds extends LowerCaseEnum<LedgerKind> {
        Kinds() {
            super(LedgerKind.class);
        }
    }

    @Converter(autoApply = true)
    static class Roles extends LowerCaseEnum<Role> {
        Roles() {
            super(Role.class);
        }
    }
}
