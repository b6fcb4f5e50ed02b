package org.farthing.category;

import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * A category. A predefined one has a code, which the pages translate ({@code category.<code>}); a ledger's own has a name.
 *
 * @param colour the name of a colour of the style sheet
 */
public record CategoryView(
        CategoryId id,
        @Nullable LedgerId ledger,
        @Nullable String code,
        @Nullable String name,
        String icon,
        String colour) {

    public boolean isPredefined() {
        return code != null;
    }
}
