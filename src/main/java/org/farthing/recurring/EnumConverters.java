package org.farthing.recurring;

import jakarta.persistence.Converter;
import org.farthing.platform.LowerCaseEnum;

/** How the enumerations of this module are stored. */
final class EnumConverters {

    private EnumConverters() {}

    @Converter(autoApply = true)
    static class Units extends LowerCaseEnum<RhythmUnit> {
        Units() {
            super(RhythmUnit.class);
        }
    }

    @Converter(autoApply = true)
    static class States extends LowerCaseEnum<RuleState> {
        States() {
            super(RuleState.class);
        }
    }
}
