package org.farthing.expense;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an expense contributes to the stored sums of its ledger. */
record Entry(String currency, LocalDate spentOn, UUID category, long amount, List<Part> payments, List<Part> shares) {}
