package org.farthing.ledger.web;

import org.farthing.ledger.Ledgers;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;

/** A name for a new placeholder, or a new name for a group. */
record NameForm(
        @PlainText(max = Ledgers.NAME_LENGTH) @Nullable String name) {

    @Override
    public String name() {
        return TypedFields.text(name);
    }

    static final NameForm EMPTY = new NameForm("");
}
