package org.farthing.expense.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryLabels;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.expense.Moves;
import org.farthing.expense.Suggestions;
import org.farthing.ledger.LedgerView;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.PlainTexts;
import org.farthing.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/expenses")
class ExpenseController {

    private final Expenses expenses;
    private final Suggestions suggestions;
    private final FormChoices choices;
    private final SplitMaths maths;
    private final Moves moves;

    ExpenseController(Expenses expenses, Suggestions suggestions, FormChoices choices, SplitMaths maths, Moves moves) {
        this.expenses = expenses;
        this.suggestions = suggestions;
        this.choices = choices;
        this.maths = maths;
        this.moves = moves;
    }

    @GetMapping("/{id}")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model, Locale locale) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(id));
        model.addAttribute("expense", expense).addAttribute("maths", maths.of(expense, locale));
        if (expense.trashed()) {
            model.addAttribute("movedTo", moves.target(me.id(), expense.id()).orElse(null));
        }
        return "expense/show";
    }

    @PostMapping("/{id}/deletion")
    String trash(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(id));
        try {
            expenses.trash(me.id(), expense.id());
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
            return "redirect:/expenses/" + id;
        }
        ExpenseView trashed = expenses.find(me.id(), expense.id());
        String undo = "/expenses/" + id + "/restoration";
        FormerMembers.sayWithUndo(redirect, undo, "expense.flash.trashed", expense, trashed);
        return "redirect:"
                + (expense.ledger().isGroup() ? "/ledgers/" + expense.ledger().id() : "/expenses");
    }

    @PostMapping("/{id}/restoration")
    String restore(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(id));
        try {
            expenses.restore(me.id(), expense.id());
            FormerMembers.say(redirect, "expense.flash.restored", expense, expenses.find(me.id(), expense.id()));
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return "redirect:/expenses/" + id;
    }

    /** The category field again, with the category that this description had last time; nothing if it is new. */
    @GetMapping("/suggestion")
    ModelAndView suggest(
            @CurrentAccount AccountView me,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String ledger,
            Locale locale) {
        boolean readable = PlainTexts.problemOf(description, ExpenseDraft.DESCRIPTION_LENGTH, false) == null;
        Optional<CategoryId> category = readable ? suggestions.category(me.id(), description) : Optional.empty();
        LedgerView chosen = choices.ledger(me.id(), ledger);
        List<CategoryLabels.Option> offered = choices.categories(chosen, locale);
        String known = category.map(CategoryId::toString)
                .filter(id -> offered.stream()
                        .anyMatch(option -> option.id().toString().equals(id)))
                .orElse(null);
        if (known == null) {
            ModelAndView nothing = new ModelAndView("expense/form :: nothing");
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        return new ModelAndView("expense/form :: category")
                .addObject("categories", offered)
                .addObject("chosen", known);
    }
}
