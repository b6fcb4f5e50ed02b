package org.farthing.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.farthing.journey.Attempt.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Replays what people did against a model that is plain enough to be believed, and compares it with what is stored: what
 * was confirmed is there once, what was not is there once or not at all, nothing is there that nobody sent, and the
 * balances are what that adds up to. Those who use one subject do so one after the other.
 */
final class HistoryChecker {

    private final List<String> faults = new ArrayList<>();

    private HistoryChecker() {}

    /** @return what is wrong, in words; empty if nothing is */
    static List<String> check(Collection<Attempt> history, Books books) {
        HistoryChecker checker = new HistoryChecker();
        checker.compareSubjects(history, books);
        books.expenses().forEach(checker::checkSplit);
        checker.compareBalances(books);
        return checker.faults;
    }

    /** How a subject stands; null stands for one that is not there. */
    private record Stand(UUID ledger, String mark, long cents, boolean trashed) {}

    private void compareSubjects(Collection<Attempt> history, Books books) {
        Map<String, List<Attempt>> bySubject =
                history.stream().collect(groupingBy(Attempt::subject, LinkedHashMap::new, toList()));
        Map<String, Stand> stored = new HashMap<>();
        books.expenses()
                .forEach(row ->
                        note(stored, row.subject(), new Stand(row.ledger(), row.mark(), row.cents(), row.trashed())));
        books.settlements()
                .forEach(
                        row -> note(stored, row.subject(), new Stand(row.ledger(), row.subject(), row.cents(), false)));
        stored.keySet().stream()
                .filter(subject -> !bySubject.containsKey(subject))
                .forEach(subject -> faults.add("nobody sent " + subject));
        bySubject.forEach((subject, attempts) -> compare(subject, possible(attempts), stored.get(subject)));
    }

    private void note(Map<String, Stand> stored, String subject, Stand stand) {
        if (stored.put(subject, stand) != null) {
            faults.add("doubled: " + subject);
        }
    }

    private void compare(String subject, Set<@Nullable Stand> possible, @Nullable Stand stored) {
        if (possible.contains(stored)) {
            return;
        }
        faults.add(stored == null ? "lost: " + subject : subject + " is " + stored + " and not one of " + possible);
    }

    /** Everything that a subject may be after these. */
    private static Set<@Nullable Stand> possible(List<Attempt> attempts) {
        Set<@Nullable Stand> before = new LinkedHashSet<>();
        before.add(null);
        for (Attempt attempt : attempts) {
            Set<@Nullable Stand> after = new LinkedHashSet<>();
            for (Stand stand : before) {
                if (attempt.outcome() != Outcome.DONE) {
                    after.add(stand);
                }
                if (attempt.outcome() != Outcome.REFUSED) {
                    after.add(apply(attempt, stand));
                }
            }
            before = after;
        }
        return before;
    }

    private static @Nullable Stand apply(Attempt attempt, @Nullable Stand stand) {
        return switch (attempt.kind()) {
            case ADD, SETTLE -> new Stand(attempt.ledger(), attempt.mark(), attempt.cents(), false);
            case CORRECT ->
                stand == null ? null : new Stand(stand.ledger(), attempt.mark(), attempt.cents(), stand.trashed());
            case TRASH -> stand == null ? null : new Stand(stand.ledger(), stand.mark(), stand.cents(), true);
            case RESTORE -> stand == null ? null : new Stand(stand.ledger(), stand.mark(), stand.cents(), false);
        };
    }

    /** The shares of an equal split differ by a cent at most. */
    private void checkSplit(Books.Expense expense) {
        long fair = expense.cents() / Math.max(1, expense.owed().size());
        boolean equal = expense.owed().values().stream().allMatch(share -> share == fair || share == fair + 1);
        if (!equal || sum(expense.paid()) != expense.cents() || sum(expense.owed()) != expense.cents()) {
            faults.add(expense.subject() + " is split wrongly: " + expense);
        }
    }

    private static long sum(Map<UUID, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private record Holder(UUID ledger, UUID member) {}

    private void compareBalances(Books books) {
        Map<Holder, Long> computed = new HashMap<>();
        books.expenses().stream().filter(expense -> !expense.trashed()).forEach(expense -> {
            expense.paid()
                    .forEach((member, paid) -> computed.merge(new Holder(expense.ledger(), member), paid, Long::sum));
            expense.owed()
                    .forEach((member, owed) -> computed.merge(new Holder(expense.ledger(), member), -owed, Long::sum));
        });
        for (Books.Settlement paid : books.settlements()) {
            computed.merge(new Holder(paid.ledger(), paid.from()), paid.cents(), Long::sum);
            computed.merge(new Holder(paid.ledger(), paid.to()), -paid.cents(), Long::sum);
        }
        Map<UUID, Long> sums = new HashMap<>();
        for (Books.Balance stored : books.balances()) {
            sums.merge(stored.ledger(), stored.cents(), Long::sum);
            Long wanted = computed.remove(new Holder(stored.ledger(), stored.member()));
            compare(stored, wanted == null ? 0 : wanted);
        }
        computed.forEach((holder, wanted) -> compare(new Books.Balance(holder.ledger(), holder.member(), 0), wanted));
        sums.values().removeIf(sum -> sum == 0);
        sums.forEach((ledger, sum) -> faults.add("the balances of " + ledger + " sum to " + sum));
    }

    private void compare(Books.Balance stored, long wanted) {
        if (stored.cents() != wanted) {
            faults.add("wrong balance: " + stored + " and not " + wanted);
        }
    }
}
