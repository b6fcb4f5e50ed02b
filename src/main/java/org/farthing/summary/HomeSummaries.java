package org.farthing.summary;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerId;
import org.farthing.money.Currencies;
import org.farthing.money.Money;
import org.farthing.rate.Rates;
import org.farthing.rate.Rates.Wanted;
import org.farthing.rate.ReferenceRate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums up in one currency. What was spent on one day in one currency is added up first and converted then, half up at
 * the minor unit, by the reference rate of that day. The rate that a group may have stored with an expense is about the
 * group and not used here.
 */
@Service
@Transactional(readOnly = true)
public class HomeSummaries {

    private static final String MINE = """
            select e.spent_on as day, e.currency, sum(s.amount) as total, count(*) as entries
            from member m join expense e on e.ledger_id = m.ledger_id
            join share s on s.expense_id = e.id and s.member_id = m.id
            where m.account_id = :account and m.left_at is null and s.amount <> 0
              and (cast(:ledger as uuid) is null or m.ledger_id = :ledger)
            """;

    private static final String WHOLE = """
            select e.spent_on as day, e.currency, sum(e.amount) as total, count(*) as entries
            from expense e where e.ledger_id = :ledger
            """;

    private static final String FOREIGN = """
             and e.deleted_at is null and e.currency <> :home
             and e.spent_on between :first and :last
            group by e.spent_on, e.currency order by e.currency, e.spent_on
            """;

    private final Summaries summaries;
    private final Rates rates;
    private final JdbcClient jdbc;

    HomeSummaries(Summaries summaries, Rates rates, JdbcClient jdbc) {
        this.summaries = summaries;
        this.rates = rates;
        this.jdbc = jdbc;
    }

    private record Day(LocalDate day, Money total, long entries) {}

    /** In the currency of the ledger, or of the account where there are several. */
    public HomeSummary of(AccountView account, Scope scope, Period period) {
        Summary summary = summaries.of(account, scope, period);
        Currency home = summary.home();
        List<Day> days = foreign(account, scope, period, home);
        Map<Wanted, ReferenceRate> found =
                rates.findAll(days.stream().map(day -> wanted(day, home)).toList());
        Sums sums = new Sums(home);
        days.forEach(day -> sums.add(day, found.get(wanted(day, home))));
        return sums.with(summary.in(home).total());
    }

    private static Wanted wanted(Day day, Currency home) {
        return new Wanted(day.total().currency(), home, day.day());
    }

    private List<Day> foreign(AccountView account, Scope scope, Period period, Currency home) {
        LedgerId ledger = scope.ledger();
        return jdbc.sql((scope.whole() ? WHOLE : MINE) + FOREIGN)
                .param("account", account.id().value())
                .param("ledger", ledger == null ? null : ledger.value())
                .param("home", home.getCurrencyCode())
                .param("first", period.first())
                .param("last", period.last())
                .query((row, i) -> new Day(
                        row.getObject("day", LocalDate.class),
                        Money.of(row.getLong("total"), row.getString("currency")),
                        row.getLong("entries")))
                .list();
    }

    static Money convert(Money amount, ReferenceRate rate, Currency home) {
        return new Money(
                amount.decimal()
                        .multiply(rate.value())
                        .movePointRight(Currencies.exponent(home))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                home);
    }

    /** By currency, in the order of their codes. */
    private static final class Sums {
        private final Currency home;
        private final Map<String, HomeSummary.Converted> converted = new TreeMap<>();
        private final Map<String, HomeSummary.Unrated> missing = new TreeMap<>();

        Sums(Currency home) {
            this.home = home;
        }

        void add(Day day, @Nullable ReferenceRate rate) {
            String code = day.total().currencyCode();
            if (rate == null) {
                missing.merge(
                        code,
                        new HomeSummary.Unrated(day.total(), day.entries()),
                        (one, other) -> new HomeSummary.Unrated(
                                one.original().plus(other.original()), one.entries() + other.entries()));
            } else {
                converted.merge(
                        code,
                        new HomeSummary.Converted(day.total(), convert(day.total(), rate, home)),
                        (one, other) -> new HomeSummary.Converted(
                                one.original().plus(other.original()),
                                one.home().plus(other.home())));
            }
        }

        HomeSummary with(Money atHome) {
            Money total =
                    converted.values().stream().map(HomeSummary.Converted::home).reduce(atHome, Money::plus);
            return new HomeSummary(total, new ArrayList<>(converted.values()), new ArrayList<>(missing.values()));
        }
    }
}
