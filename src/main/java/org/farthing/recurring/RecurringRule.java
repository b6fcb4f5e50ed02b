package org.farthing.recurring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.expense.DraftJson;
import org.farthing.expense.ExpenseDraft;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Stands at the day it makes next: {@code nextIndex} of its rhythm, {@code nextOn}, due at {@code dueAt}. */
@Entity
class RecurringRule {

    /** A failure that is no refusal may pass; after so many it is believed. */
    static final int MOST_FAILURES = 8;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID ledgerId;
    private UUID authorId;
    private String zone;
    private RhythmUnit unit = RhythmUnit.MONTH;
    private int every;
    private LocalDate startsOn;
    private boolean lastDay;
    private @Nullable LocalDate endsOn;
    private @Nullable Integer times;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String template;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String nextTemplate;

    private RuleState state = RuleState.ACTIVE;
    private @Nullable String stoppedKey;
    private @Nullable String stoppedArgument;
    private int failures;
    private int nextIndex;
    private @Nullable LocalDate nextOn;
    private @Nullable Instant dueAt;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected RecurringRule() {}

    @SuppressWarnings("NullAway.Init")
    RecurringRule(UUID id, LedgerId ledger, AccountView author, ExpenseDraft template, Instant now) {
        this.id = id;
        this.ledgerId = ledger.value();
        this.authorId = author.id().value();
        this.zone = author.timeZone().getId();
        this.template = DraftJson.write(template);
        this.createdAt = now;
    }

    /** @throws StaleVersionException if it was changed, or made an expense, since the version was read */
    RecurringRule require(int expected) {
        if (version == null || version != expected) {
            throw new StaleVersionException("rule", expected, version == null ? 0 : version);
        }
        return this;
    }

    /**
     * Takes up a rhythm at its first day that is not before the one given. What was paused stays paused.
     *
     * @throws Rejection if the rhythm has no such day
     */
    void follow(Rhythm rhythm, LocalDate earliest) {
        unit = rhythm.unit();
        every = rhythm.every();
        startsOn = rhythm.start();
        lastDay = rhythm.lastDay();
        endsOn = rhythm.until();
        times = rhythm.times();
        RuleState before = state;
        takeUp(rhythm.indexFrom(earliest));
        if (state == RuleState.ENDED) {
            throw Rejection.ofField("until", "recurring.over");
        }
        stayPaused(before);
    }

    private void stayPaused(RuleState before) {
        if (before == RuleState.PAUSED && state == RuleState.ACTIVE) {
            state = before;
        }
    }

    Rhythm rhythm() {
        return new Rhythm(unit, every, startsOn, lastDay, endsOn, times);
    }

    /** From this day of the rhythm on, or over if it has none. */
    private void takeUp(int index) {
        nextIndex = index;
        nextOn = rhythm().day(index).orElse(null);
        dueAt = nextOn == null ? null : dueAt(nextOn, zone());
        state = nextOn == null ? RuleState.ENDED : RuleState.ACTIVE;
        stoppedKey = null;
        stoppedArgument = null;
        failures = 0;
    }

    /** The first moment of the day in the zone, also where a change of the clock takes midnight or the whole day away. */
    static Instant dueAt(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean isDue(Instant now) {
        return state == RuleState.ACTIVE && dueAt != null && !dueAt.isAfter(now);
    }

    /** What is to be recorded for the next day. */
    ExpenseDraft nextDraft() {
        return DraftJson.read(nextTemplate == null ? template : nextTemplate, nextOn());
    }

    LocalDate nextOn() {
        return Optional.ofNullable(nextOn).orElseThrow(() -> Rejection.of("recurring.over"));
    }

    /** The next day is done with; a change that was meant for it alone goes with it. */
    void advance() {
        nextTemplate = null;
        takeUp(nextIndex + 1);
    }

    /** Leaves the next day out. @return that day */
    LocalDate skip() {
        if (state == RuleState.ENDED) {
            throw Rejection.of("recurring.over");
        }
        LocalDate skipped = nextOn();
        RuleState before = state;
        advance();
        stayPaused(before);
        return skipped;
    }

    void changeAll(ExpenseDraft draft) {
        template = DraftJson.write(draft);
        nextTemplate = null;
    }

    void changeNext(ExpenseDraft draft) {
        nextOn();
        nextTemplate = DraftJson.write(draft);
    }

    void pause() {
        if (state == RuleState.ACTIVE) {
            state = RuleState.PAUSED;
        }
    }

    void end() {
        state = RuleState.ENDED;
        stoppedKey = null;
        stoppedArgument = null;
    }

    /**
     * Goes on, in the name of the one who says so. What fell due while it was paused or had ended is left out; what fell
     * due since it stopped is made.
     *
     * @throws Rejection if its rhythm is over
     */
    void resume(AccountId author, LocalDate today) {
        authorId = author.value();
        boolean catchesUp = state == RuleState.STOPPED || state == RuleState.ACTIVE;
        takeUp(catchesUp ? nextIndex : Math.max(nextIndex, rhythm().indexFrom(today)));
        if (state == RuleState.ENDED) {
            throw Rejection.of("recurring.over");
        }
    }

    /** Waits for somebody to mend what is wrong. */
    void stop(String messageKey, @Nullable String argument) {
        state = RuleState.STOPPED;
        stoppedKey = messageKey;
        stoppedArgument = argument;
    }

    /** Tries again later, each time a while longer, until it has failed too often. */
    void fail(Instant now) {
        failures++;
        dueAt = now.plus(FIRST_RETRY.multipliedBy(1L << failures));
        if (failures >= MOST_FAILURES) {
            stop("recurring.stopped.failures", null);
        }
    }

    UUID id() {
        return id;
    }

    LedgerId ledger() {
        return new LedgerId(ledgerId);
    }

    AccountId author() {
        return new AccountId(authorId);
    }
}
