package org.farthing.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.Activity;
import org.farthing.activity.ActivityPage;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in a ledger. */
@Controller
class ActivityController {

    private final Activity activity;

    ActivityController(Activity activity) {
        this.activity = activity;
    }

    @GetMapping("/ledgers/{id}/activity")
    String page(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        ActivityPage page = activity.page(me, new LedgerId(id), before, locale);
        model.addAttribute("page", page)
                .addAttribute("ledger", page.ledger())
                .addAttribute(
                        "older", page.older() == null ? null : "/ledgers/" + id + "/activity?before=" + page.older())
                .addAttribute("newest", before == null);
        if (page.ledger().isGroup()) {
            model.addAttribute("addTo", id);
        }
        return Htmx.view(request, "activity/feed", "feed");
    }
}
