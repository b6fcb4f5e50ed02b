package org.farthing.summary.web;

import java.time.LocalDate;
import org.farthing.summary.Period;
import org.jspecify.annotations.Nullable;

/** The parameters as they came; whatever makes no sense is replaced and never refused. */
record SummaryRequest(
        @Nullable String period,
        @Nullable String at,
        @Nullable String from,
        @Nullable String to,
        @Nullable String whole,
        @Nullable String months) {

    Period readPeriod(LocalDate today) {
        return Period.parse(period, at, from, to, today);
    }

    boolean wantsWhole() {
        return "true".equals(whole);
    }

    int readMonths() {
        return "12".equals(months) ? 12 : 6;
    }
}
