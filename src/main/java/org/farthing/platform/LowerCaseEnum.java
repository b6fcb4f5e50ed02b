package org.farthing.platform;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/**
 * The database spells enumerations in lower case.
 *
 * @param <E> the enumeration; a module declares a converter for each of its own
 */
public abstract class LowerCaseEnum<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected LowerCaseEnum(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
        return spell(value);
    }

    /** The same where it is not Hibernate that writes: in statements written by hand, in files, and in the API. */
    public static String spell(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convertToEntityAttribute(String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }
}
