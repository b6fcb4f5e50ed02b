package org.farthing.rate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Brings the stored rates up to date with as little as needed: the whole history at first and after a long pause, ninety
 * days after a short one, else the last day. What fails is tried again at the next call; the log tells of the first
 * failure and of the first success after it.
 */
@Component
class RateLoader {

    private static final Logger log = LoggerFactory.getLogger(RateLoader.class);

    /** The file of ninety days reaches a little less far than that once a night has passed. */
    private static final int MOST_DAYS_MISSED = 80;

    private final RateFiles files;
    private final RateStore store;
    private final RateSettings settings;
    private final Clock clock;
    private final AtomicBoolean failing = new AtomicBoolean();

    RateLoader(RateFiles files, RateStore store, RateSettings settings, Clock clock) {
        this.files = files;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing if it is switched off or the rates were loaded since they were last due, and never throws. */
    void loadIfDue() {
        try {
            if (settings.enabled() && isDue()) {
                load();
                if (failing.getAndSet(false)) {
                    log.info("The reference rates can be loaded again");
                }
            }
        } catch (RestClientException | UnreadableRatesException | DataAccessException e) {
            if (failing.getAndSet(true)) {
                log.debug("The reference rates still cannot be loaded", e);
            } else {
                log.warn("The reference rates could not be loaded and will be tried again: {}", e.toString());
            }
        }
    }

    private boolean isDue() {
        return store.lastLoad()
                .map(last -> last.isBefore(
                        PublicationCalendar.lastDue(clock.instant()).toInstant()))
                .orElse(true);
    }

    /** No transaction is open while the network is waited for. */
    private void load() {
        List<PublishedRates> days = fetch(store.newestDay());
        int changed = store.save(days, RateSource.ECB);
        store.markLoaded(clock.instant());
        log.info("{} reference rates are new", changed);
    }

    private List<PublishedRates> fetch(Optional<LocalDate> newest) {
        LocalDate due = PublicationCalendar.lastDue(clock.instant()).toLocalDate();
        if (newest.isEmpty() || newest.get().isBefore(due.minusDays(MOST_DAYS_MISSED))) {
            return files.history();
        }
        boolean nothingMissed = !newest.get().isBefore(PublicationCalendar.weekdayBefore(due));
        return nothingMissed ? files.daily() : files.recent();
    }
}
