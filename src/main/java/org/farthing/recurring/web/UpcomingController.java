package org.farthing.recurring.web;

import jakarta.servlet.http.HttpServletRequest;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.platform.web.Htmx;
import org.farthing.recurring.RecurringRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A panel of the dashboard: what comes again within a week. */
@Controller
class UpcomingController {

    private static final int MOST = 5;

    private final RecurringRules rules;

    UpcomingController(RecurringRules rules) {
        this.rules = rules;
    }

    @GetMapping("/recurring/upcoming")
    String upcoming(@CurrentAccount AccountView me, Model model, HttpServletRequest request) {
        if (!Htmx.isFragment(request)) {
            return "redirect:/recurring";
        }
        model.addAttribute("rules", rules.soon(me, null, MOST));
        return "recurring/list :: upcoming";
    }
}
