package org.farthing.trail;

import java.time.Clock;
import java.util.List;
import org.farthing.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The security log, as the one it is about reads it. Nobody else can. */
@Service
public class Trail {

    static final int PAGE = 30;

    private final TrailRows rows;
    private final TrailSettings settings;
    private final Clock clock;

    Trail(TrailRows rows, TrailSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param before a position; the newest for null */
    public TrailPage page(AccountId account, @Nullable Long before) {
        return page(account, before, PAGE);
    }

    /** The same with as many lines as asked for. */
    public TrailPage page(AccountId account, @Nullable Long before, int most) {
        List<TrailLine> found = rows.before(account, before == null ? Long.MAX_VALUE : before, most + 1);
        List<TrailLine> shown = found.subList(0, Math.min(most, found.size()));
        return new TrailPage(shown, found.size() > most ? shown.get(most - 1).position() : null);
    }

    public long keptDays() {
        return settings.keep().toDays();
    }

    @Transactional
    public void forgetOld() {
        rows.deleteBefore(clock.instant().minus(settings.keep()));
    }
}
