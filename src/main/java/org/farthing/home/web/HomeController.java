package org.farthing.home.web;

import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseLines;
import org.farthing.expense.ExpenseList;
import org.farthing.money.Money;
import org.farthing.settlement.Standings;
import org.farthing.summary.MonthAtAGlance;
import org.farthing.summary.Summaries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The landing page for visitors; the month, the balances and the newest expenses for everybody else. */
@Controller
class HomeController {

    private static final int RECENT = 6;

    private final Standings standings;
    private final ExpenseList expenses;
    private final ExpenseLines lines;
    private final Summaries summaries;

    HomeController(Standings standings, ExpenseList expenses, ExpenseLines lines, Summaries summaries) {
        this.standings = standings;
        this.expenses = expenses;
        this.lines = lines;
        this.summaries = summaries;
    }

    @GetMapping("/")
    String home(@CurrentAccount @Nullable AccountView me, Model model, Locale locale) {
        if (me == null) {
            model.addAttribute("dinner", Money.of(12040, "EUR"))
                    .addAttribute("share", Money.of(2007, "EUR"))
                    .addAttribute("owed", Money.of(10033, "EUR"));
            return "home/landing";
        }
        MonthAtAGlance month = summaries.glance(me);
        List<MonthReport> reports =
                month.currencies().stream().map(MonthReport::of).toList();
        model.addAttribute("month", month)
                .addAttribute("reports", reports)
                .addAttribute("standing", standings.of(me.id()))
                .addAttribute(
                        "lines",
                        lines.of(
                                expenses.page(me.id(), ExpenseFilter.NONE, null, RECENT)
                                        .rows(),
                                locale));
        return "home/dashboard";
    }
}
