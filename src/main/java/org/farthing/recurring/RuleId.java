package org.farthing.recurring;

import java.util.UUID;

/** Identifies a rule by which an expense comes again. */
public record RuleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
