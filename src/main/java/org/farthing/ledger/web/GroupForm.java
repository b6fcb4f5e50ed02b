package org.farthing.ledger.web;

import jakarta.validation.constraints.NotNull;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

record GroupForm(
        @Nullable String formKey,
        @PlainText(max = Ledgers.NAME_LENGTH) String name,
        @NotNull(message = "{currency.unknown}") String currency) {}
