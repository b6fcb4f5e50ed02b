package org.farthing.ledger;

import jakarta.persistence.Converter;
import org.farthing.platform.LowerCaseEnum;

/** How the enumerations of this module are stored. */
final class EnumConverters {

    private EnumConverters() {}

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
