package org.farthing.summary;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums up what was spent. Each question is one statement, and one more to see that a ledger may be read: whoever is no
 * member of it gets {@link NotFoundException}. What is in the trash is in no sum.
 */
@Service
@Transactional(readOnly = true)
public class Summaries {

    private static final int GLANCE_MONTHS = 6;

    private final SummaryQueries queries;
    private final Ledgers ledgers;

    Summaries(SummaryQueries queries, Ledgers ledgers) {
        this.queries = queries;
        this.ledgers = ledgers;
    }

    /** The period by category, compared with the one before it. */
    public Summary of(AccountView account, Scope scope, Period period) {
        Currency home = homeOf(account, scope);
        return SummaryTotals.sum(period, home, queries.categories(account.id(), scope, Stretch.of(period)));
    }

    private Currency homeOf(AccountView account, Scope scope) {
        LedgerId ledger = scope.ledger();
        return ledger == null
                ? account.homeCurrency()
                : ledgers.find(account.id(), ledger).currency();
    }

    /** So many months up to and including the last. */
    public Trend trend(AccountView account, Scope scope, YearMonth last, int months) {
        Currency home = homeOf(account, scope);
        List<YearMonth> all = Stream.iterate(last.minusMonths(months - 1L), month -> month.plusMonths(1))
                .limit(months)
                .toList();
        List<MonthTotal> found = queries.months(account.id(), scope, all.get(0), last);
        List<CurrencyTrend> currencies = found.stream()
                .map(month -> month.total().currency())
                .distinct()
                .sorted(CurrencyReport.homeFirst(home))
                .map(currency -> fill(currency, all, found))
                .toList();
        return new Trend(all, currencies);
    }

    private static CurrencyTrend fill(Currency currency, List<YearMonth> all, List<MonthTotal> found) {
        CurrencyTrend zeros = new Trend(all, List.of()).in(currency);
        return new CurrencyTrend(
                currency,
                zeros.months().stream()
                        .map(zero -> found.stream()
                                .filter(month -> month.month().equals(zero.month())
                                        && month.total().currency().equals(currency))
                                .findFirst()
                                .orElse(zero))
                        .toList());
    }

    /** The month of today where this person lives: their own shares, in all ledgers. */
    public MonthAtAGlance glance(AccountView account) {
        Period month = Period.containing(Period.Kind.MONTH, account.today());
        YearMonth last = YearMonth.from(month.first());
        Summary summary = of(account, Scope.mine(), month);
        Trend trend = trend(account, Scope.mine(), last, GLANCE_MONTHS);
        return new MonthAtAGlance(last, CurrencyReport.of(summary, trend));
    }
}
