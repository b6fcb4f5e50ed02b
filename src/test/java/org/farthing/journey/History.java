package org.farthing.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.farthing.journey.Attempt.Kind;
import org.farthing.journey.Attempt.Outcome;

/** What many people at the same time wanted to be so, and how it ended. */
final class History {

    private final Map<Long, Attempt> attempts = new ConcurrentSkipListMap<>();
    private final AtomicLong next = new AtomicLong();

    /** @return a number by which to tell how it ended */
    long begins(String subject, Kind kind, String mark, UUID ledger, long cents) {
        long number = next.getAndIncrement();
        long now = System.nanoTime();
        attempts.put(number, new Attempt(subject, kind, mark, ledger, cents, now, Long.MAX_VALUE, Outcome.UNKNOWN));
        return number;
    }

    void ends(long number, Outcome outcome) {
        long now = System.nanoTime();
        attempts.computeIfPresent(number, (key, attempt) -> attempt.ended(outcome, now));
    }

    Collection<Attempt> all() {
        return new ArrayList<>(attempts.values());
    }

    /** As it could be known to somebody who looks at the books at a moment between these two. */
    List<Attempt> seen(long from, long to) {
        return all().stream()
                .map(attempt -> attempt.seen(from, to))
                .filter(Objects::nonNull)
                .toList();
    }

    long count(Outcome outcome) {
        return all().stream().filter(attempt -> attempt.outcome() == outcome).count();
    }
}
