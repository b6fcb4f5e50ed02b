package org.farthing.activity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.platform.sql.RoundTrip;
import org.farthing.platform.sql.Update;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the record, in the transaction of what it tells of: the two stand or fall together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Entries {

    private static final String APPEND = """
            insert into activity (ledger_id, happened_at, actor, verb, subject, before, after)
            select ?, ?, ?::uuid, ?, n.subject, n.before::jsonb, n.after::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[]) with ordinality as n (subject, before, after, place)
            order by n.place
            """;

    private final RoundTrip roundTrip;
    private final JsonMapper json;
    private final Clock clock;

    Entries(RoundTrip roundTrip, JsonMapper json, Clock clock) {
        this.roundTrip = roundTrip;
        this.json = json;
        this.clock = clock;
    }

    /** What became of one subject. */
    record Entry(
            UUID subject, @Nullable Facts before, @Nullable Facts after) {}

    void append(LedgerId ledger, @Nullable MemberId actor, Verb verb, Entry entry) {
        append(ledger, actor, verb, List.of(entry));
    }

    /** Many at once, in one statement. */
    void append(LedgerId ledger, @Nullable MemberId actor, Verb verb, List<Entry> entries) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        roundTrip.run(new Update(
                APPEND,
                Arrays.asList(
                        ledger.value(),
                        now,
                        actor == null ? null : actor.value(),
                        verb.code(),
                        entries.stream().map(Entry::subject).toArray(UUID[]::new),
                        entries.stream().map(entry -> text(entry.before())).toArray(String[]::new),
                        entries.stream().map(entry -> text(entry.after())).toArray(String[]::new))));
    }

    private @Nullable String text(@Nullable Facts facts) {
        return facts == null ? null : json.writeValueAsString(facts);
    }
}
