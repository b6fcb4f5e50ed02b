package org.farthing.api.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.OneLedger;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.summary.GroupStatistics;
import org.farthing.summary.HomeSummaries;
import org.farthing.summary.Period;
import org.farthing.summary.Scope;
import org.farthing.summary.Summaries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Summaries")
class SummaryApi {

    private static final String AT = "month: 2026-11, quarter: 2026-Q4, year: 2026, range: 2026-11-03..2026-11-20";

    private final Summaries summaries;
    private final HomeSummaries home;
    private final GroupStatistics statistics;
    private final Ledgers ledgers;

    SummaryApi(Summaries summaries, HomeSummaries home, GroupStatistics statistics, Ledgers ledgers) {
        this.summaries = summaries;
        this.home = home;
        this.statistics = statistics;
        this.ledgers = ledgers;
    }

    @GetMapping("/expenses/summary/by_category")
    @OneLedger
    @Operation(operationId = "summarizeByCategory", summary = "Totals and transaction counts by category and currency")
    SummaryAnswers.Summary byCategory(
            Caller caller,
            @CurrentAccount AccountView me,
            @RequestParam(required = false) @Nullable UUID ledgerId,
            @RequestParam(defaultValue = "false") @Parameter(description = "The ledger as a whole instead of my shares")
                    boolean whole,
            @RequestParam(required = false) @Parameter(description = AT + "; else this month") @Nullable
                    String period) {
        return SummaryAnswers.of(summaries.of(me, scope(caller, ledgerId, whole), period(me, period)));
    }

    @GetMapping("/expenses/summary/by_month")
    @OneLedger
    @Operation(operationId = "summarizeByMonth", summary = "Totals by month and currency")
    List<SummaryAnswers.MonthSum> byMonth(
            Caller caller,
            @CurrentAccount AccountView me,
            @RequestParam(required = false) @Nullable UUID ledgerId,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "6") @Parameter(description = "1 to 36, up to this one") int months) {
        if (months < 1 || months > 36) {
            throw InvalidContent.of("months", "problem.limit", 36);
        }
        return SummaryAnswers.of(
                summaries.trend(me, scope(caller, ledgerId, whole), YearMonth.from(me.today()), months));
    }

    @GetMapping("/expenses/summary/in_home_currency")
    @OneLedger
    @Operation(
            operationId = "summarizeInHomeCurrency",
            summary = "One total, by the reference rates of each day, and what has no rate")
    SummaryAnswers.HomeSum inHomeCurrency(
            Caller caller,
            @CurrentAccount AccountView me,
            @RequestParam(required = false) @Nullable UUID ledgerId,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Parameter(description = AT + "; else this month") @Nullable
                    String period) {
        return SummaryAnswers.of(home.of(me, scope(caller, ledgerId, whole), period(me, period)));
    }

    @GetMapping("/ledgers/{ledgerId}/statistics")
    @Operation(
            operationId = "summarizeGroup",
            summary = "All that a group spent, by currency: categories, members and months, and my part of it")
    List<GroupAnswers.Statistics> ofGroup(Caller caller, @PathVariable UUID ledgerId) {
        LedgerView ledger = ledgers.find(caller.id(), new LedgerId(ledgerId));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        return statistics.of(ledger).stream().map(GroupAnswers.Statistics::of).toList();
    }

    private static Scope scope(Caller caller, @Nullable UUID ledgerId, boolean whole) {
        LedgerId ledger = ledgerId == null ? caller.onlyLedger() : new LedgerId(ledgerId);
        if (ledger == null) {
            if (whole) {
                throw InvalidContent.of("ledgerId", "problem.field.missing");
            }
            return Scope.mine();
        }
        caller.require(ledger);
        return new Scope(ledger, whole);
    }

    /** What the pages would replace by this month is refused here: a program should know. */
    private static Period period(AccountView me, @Nullable String key) {
        if (key == null) {
            return Period.containing(Period.Kind.MONTH, me.today());
        }
        for (Period.Kind kind : Period.Kind.values()) {
            Period read = Period.parse(kind.key(), key, null, null, me.today());
            if (read.kind() == kind && read.key().equals(key)) {
                return read;
            }
        }
        throw InvalidContent.of("period", "problem.choice", AT);
    }
}
