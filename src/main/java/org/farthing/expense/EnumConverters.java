package org.farthing.expense;

import jakarta.persistence.Converter;
import org.farthing.expense.split.SplitMode;
import org.farthing.platform.LowerCaseEnum;

/** How the enumerations of this module are stored. */
final class EnumConverters {

    private EnumConverters() {}

    @Converter(autoApply = true)
    static class Kinds extends LowerCaseEnum<ExpenseKind> {
        Kinds() {
            super(ExpenseKind.class);
        }
    }

    @Converter(autoApply = true)
    static class Modes extends LowerCaseEnum<SplitMode> {
        Modes() {
            super(SplitMode.class);
        }
    }
}
