package org.farthing.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is stored, as it was at one moment. Everything is in one currency. */
record Books(List<Expense> expenses, List<Settlement> settlements, List<Balance> balances) {

    /** What was paid and what is owed, by member. */
    record Expense(
            UUID ledger,
            String subject,
            String mark,
            long cents,
            boolean trashed,
            Map<UUID, Long> paid,
            Map<UUID, Long> owed) {}

    record Settlement(UUID ledger, String subject, UUID from, UUID to, long cents) {}

    record Balance(UUID ledger, UUID member, long cents) {}
}
