package org.farthing.summary.web;

import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.summary.HomeSummaries;
import org.farthing.summary.Period;
import org.farthing.summary.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The summary in one currency, beside the one that has a block for each. */
@Controller
class HomeSummaryController {

    private final HomeSummaries summaries;
    private final PeriodText periodText;

    HomeSummaryController(HomeSummaries summaries, PeriodText periodText) {
        this.summaries = summaries;
        this.periodText = periodText;
    }

    @GetMapping("/summary/home")
    String show(
            @CurrentAccount AccountView account,
            @RequestParam(required = false) @Nullable UUID ledger,
            SummaryRequest request,
            Locale locale,
            Model model) {
        Period period = request.readPeriod(account.today());
        Scope scope = ledger == null ? Scope.mine() : new Scope(new LedgerId(ledger), request.wantsWhole());
        model.addAttribute("home", summaries.of(account, scope, period))
                .addAttribute("choice", new SummaryChoice(period, scope, request.readMonths(), account.today()))
                .addAttribute("label", periodText.of(period, locale));
        return "summary/home";
    }
}
