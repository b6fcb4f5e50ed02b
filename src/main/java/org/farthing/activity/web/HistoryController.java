package org.farthing.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.activity.ExpenseHistory;
import org.farthing.activity.HistoryPage;
import org.farthing.expense.ExpenseId;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of an expense, and the way back to each. */
@Controller
@RequestMapping("/expenses/{id}/history")
class HistoryController {

    private final ExpenseHistory history;

    HistoryController(ExpenseHistory history) {
        this.history = history;
    }

    @GetMapping
    String page(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        HistoryPage page = history.page(me, new ExpenseId(id), before, locale);
        model.addAttribute("page", page)
                .addAttribute("expense", page.expense())
                .addAttribute("newest", before == null)
                .addAttribute(
                        "older", page.older() == null ? null : "/expenses/" + id + "/history?before=" + page.older());
        return Htmx.view(request, "activity/history", "versions");
    }

    @PostMapping("/{position}/restoration")
    String restore(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable long position,
            RedirectAttributes redirect) {
        try {
            List<String> reopened = history.restore(me.id(), new ExpenseId(id), position);
            Flash.say(
                    redirect,
                    reopened.isEmpty() ? "history.flash.restored" : "history.flash.restored.former",
                    String.join(", ", reopened));
        } catch (Rejection rejection) {
            Object[] words =
                    Arrays.stream(rejection.arguments()).map(String::valueOf).toArray();
            Flash.say(redirect, rejection.messageKey(), words);
        } catch (StaleVersionException e) {
            Flash.say(redirect, "expense.stale.title");
        }
        return "redirect:/expenses/" + id + "/history";
    }
}
