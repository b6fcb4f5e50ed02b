package org.farthing.expense.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.expense.Moves;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mine becomes ours, and ours mine. */
@Controller
@RequestMapping("/expenses/{id}")
class MoveController {

    private static final String FORM = "moveForm";

    private final Moves moves;
    private final Expenses expenses;
    private final Ledgers ledgers;
    private final OnceOnly once;

    MoveController(Moves moves, Expenses expenses, Ledgers ledgers, OnceOnly once) {
        this.moves = moves;
        this.expenses = expenses;
        this.ledgers = ledgers;
        this.once = once;
    }

    @GetMapping("/move")
    String ask(@CurrentAccount AccountView me, @PathVariable UUID id, Model model, HttpServletRequest request) {
        model.addAttribute(FORM, MoveForm.blank());
        return form(me, expenses.find(me.id(), new ExpenseId(id)), model, request);
    }

    @PostMapping("/move")
    String share(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @ModelAttribute(FORM) MoveForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(id));
        try {
            UUID made = once.run(
                    me.id().value(),
                    Keys.uuid(form.formKey()),
                    List.of(expense.id(), form),
                    key -> moves.toGroup(
                            me.id(),
                            expense.id(),
                            new LedgerId(Keys.uuid(form.ledger())),
                            new ExpenseId(key),
                            form.confirmed()));
            Flash.sayWithUndo(redirect, "/expenses/" + made + "/return", "expense.flash.moved", expense.description());
            return "redirect:/expenses/" + made;
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
        } catch (ReusedFormException e) {
            Forms.rejectReused(model, FORM, form.withKey(UUID.randomUUID().toString()));
        }
        return form(me, expense, model, request);
    }

    @PostMapping("/return")
    String takeBack(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            ExpenseId made = moves.toPersonal(me.id(), new ExpenseId(id));
            Flash.say(redirect, "expense.flash.returned");
            return "redirect:/expenses/" + made;
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey(), rejection.arguments());
            return "redirect:/expenses/" + id;
        }
    }

    private String form(AccountView me, ExpenseView expense, Model model, HttpServletRequest request) {
        List<LedgerSummary> groups = ledgers.of(me.id()).stream()
                .filter(ledger -> ledger.isGroup() && ledger.writable())
                .toList();
        model.addAttribute("expense", expense).addAttribute("groups", groups);
        return Htmx.view(request, "expense/move", "sheet");
    }
}
