package org.farthing.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a request; collects, so that a caller learns all of it at once. */
public final class InvalidContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults = new ArrayList<>();

    /** A message key with its arguments, beside the field it concerns. */
    record Fault(@Nullable String field, String key, Object... arguments) {}

    public InvalidContent() {
        super("invalid content");
    }

    public static InvalidContent of(String field, String key, Object... arguments) {
        return new InvalidContent().add(field, key, arguments);
    }

    /** Reads a part of what was sent, and names what is wrong with it by the way to it: {@code rhythm.unit}. */
    public static <T> T within(String part, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidContent e) {
            InvalidContent faults = new InvalidContent();
            e.faults.forEach(fault -> faults.add(part + "." + fault.field(), fault.key(), fault.arguments()));
            throw faults;
        } catch (Rejection e) {
            throw e.field() == null ? e : Rejection.ofField(part + "." + e.field(), e.messageKey(), e.arguments());
        }
    }

    public InvalidContent add(@Nullable String field, String key, Object... arguments) {
        faults.add(new Fault(field, key, arguments));
        return this;
    }

    public InvalidContent add(Rejection rejection) {
        return add(rejection.field(), rejection.messageKey(), rejection.arguments());
    }

    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw this;
        }
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
