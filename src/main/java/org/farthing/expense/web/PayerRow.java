package org.farthing.expense.web;

import org.jspecify.annotations.Nullable;

/** What was typed for one of several payers; nothing for who did not pay. */
record PayerRow(@Nullable String member, @Nullable String amount) {}
