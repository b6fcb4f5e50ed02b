package org.farthing.recurring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.DraftJson;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Htmx;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of an expense says about its coming again. */
@Controller
@RequestMapping("/expenses/{id}/recurrence")
class RecurrenceController {

    private final RecurringRules rules;
    private final Expenses expenses;

    RecurrenceController(RecurringRules rules, Expenses expenses) {
        this.rules = rules;
        this.expenses = expenses;
    }

    /** A part of the page of the expense; as a page of its own it leads to the rule, or to the form that makes one. */
    @GetMapping
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model, HttpServletRequest request) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(id));
        RuleView rule = rules.thatMade(me.id(), expense.id()).orElse(null);
        if (!Htmx.isFragment(request)) {
            return "redirect:" + (rule == null ? "/recurring/new?expense=" + id : "/recurring/" + rule.id());
        }
        model.addAttribute("expense", expense)
                .addAttribute("rule", rule)
                .addAttribute("differs", differs(expense, rule));
        return "recurring/_recurrence :: recurrence";
    }

    private static boolean differs(ExpenseView expense, @Nullable RuleView rule) {
        return rule != null && !DraftJson.write(expense.draft()).equals(DraftJson.write(rule.template()));
    }

    /** All that follow become like this one. */
    @PostMapping
    String follow(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            RuleId rule = rules.followExpense(me.id(), new ExpenseId(id));
            Flash.say(redirect, "recurring.flash.all");
            return "redirect:/recurring/" + rule;
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey(), rejection.arguments());
            return "redirect:/expenses/" + id;
        }
    }
}
