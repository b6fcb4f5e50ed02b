package org.farthing.ledger.web;

import jakarta.validation.constraints.NotNull;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

record GroupForm(
        @Nullable String formKey,
        @PlainText(max = 80) String name,
        @NotNull(message = "{currency.unknown}") String currency) {}
