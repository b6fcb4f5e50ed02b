package org.farthing.summary.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.Ledgers;
import org.farthing.summary.Period;
import org.farthing.summary.Scope;
import org.farthing.summary.Summaries;
import org.farthing.summary.Summary;
import org.farthing.summary.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SummaryController {

    private final Summaries summaries;
    private final Ledgers ledgers;
    private final PeriodText periodText;

    SummaryController(Summaries summaries, Ledgers ledgers, PeriodText periodText) {
        this.summaries = summaries;
        this.ledgers = ledgers;
        this.periodText = periodText;
    }

    @GetMapping("/summary")
    String show(
            @CurrentAccount AccountView account,
            @RequestParam(required = false) @Nullable UUID ledger,
            SummaryRequest request,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        LocalDate today = account.today();
        Period period = request.readPeriod(today);
        SummaryChoice choice =
                new SummaryChoice(period, scope(ledger, request.wantsWhole()), request.readMonths(), today);
        addFigures(account, choice, model);
        addChoices(account, choice, model);
        model.addAttribute("label", periodText.of(period, locale));
        model.addAttribute("labelBefore", periodText.of(period.previous(), locale));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return wantsFragment(headers) ? "summary/show :: figures" : "summary/show";
    }

    private static Scope scope(@Nullable UUID ledger, boolean whole) {
        return ledger == null ? Scope.mine() : new Scope(new LedgerId(ledger), whole);
    }

    private void addFigures(AccountView account, SummaryChoice choice, Model model) {
        YearMonth trendEnd = choice.period().trendEnd(choice.today());
        Summary summary = summaries.of(account, choice.scope(), choice.period());
        Trend trend = summaries.trend(account, choice.scope(), trendEnd, choice.months());
        model.addAttribute("summary", summary);
        model.addAttribute("blocks", CurrencyBlock.of(summary, trend));
    }

    private void addChoices(AccountView account, SummaryChoice choice, Model model) {
        List<LedgerSummary> mine = ledgers.of(account.id());
        LedgerId chosen = choice.scope().ledger();
        model.addAttribute("choice", choice);
        model.addAttribute("kinds", Arrays.asList(Period.Kind.values()));
        model.addAttribute("ledgers", mine);
        model.addAttribute("addTo", chosen);
        mine.stream()
                .filter(ledger -> ledger.isGroup() && ledger.id().equals(chosen))
                .findFirst()
                .ifPresent(group -> model.addAttribute("group", group));
    }

    /** A page that htmx restores from the history is wanted as a whole. */
    private static boolean wantsFragment(HttpHeaders headers) {
        return headers.containsHeader("HX-Request") && !headers.containsHeader("HX-History-Restore-Request");
    }
}
