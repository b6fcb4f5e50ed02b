package org.farthing.summary.web;

import java.time.LocalDate;
import org.farthing.ledger.LedgerId;
import org.farthing.summary.Period;
import org.farthing.summary.Scope;
import org.farthing.summary.SummaryLinks;

/**
 * What the page shows, and the addresses of the pages that differ from it in one thing. What templates call is public,
 * or they would not find it.
 */
record SummaryChoice(Period period, Scope scope, int months, LocalDate today) {

    public String during(Period other) {
        return href(other, scope, months);
    }

    public String as(Period.Kind kind) {
        return href(period.as(kind, today), scope, months);
    }

    /** The same ledger, as a whole or one's own shares of it. */
    public String whole(LedgerId ledger, boolean whole) {
        return href(period, whole ? Scope.ledger(ledger) : Scope.mineIn(ledger), months);
    }

    public String over(int otherMonths) {
        return href(period, scope, otherMonths);
    }

    /** The same in one currency, by reference rates. */
    public String home() {
        return during(period).replaceFirst("^/summary", "/summary/home");
    }

    private static String href(Period period, Scope scope, int months) {
        return "/summary?period=" + period.kind().key()
                + "&at=" + period.key()
                + (scope.ledger() == null ? "" : "&ledger=" + scope.ledger())
                + (scope.whole() ? "&whole=true" : "")
                + (months == 12 ? "&months=12" : "");
    }

    public SummaryLinks links() {
        return new SummaryLinks(period, scope);
    }

    public boolean isRunning() {
        return period.contains(today);
    }
}
