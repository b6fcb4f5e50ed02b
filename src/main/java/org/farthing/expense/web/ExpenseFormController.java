package org.farthing.expense.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.expense.Expenses.Recorded;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.forms.TypedFields;
import org.farthing.platform.sql.Query;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.farthing.platform.web.InvalidFormException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/expenses")
class ExpenseFormController {

    private static final String FORM = ExpenseForm.NAME;

    private final Expenses expenses;
    private final FormChoices choices;
    private final ExpensePreview preview;
    private final SplitText texts;

    ExpenseFormController(Expenses expenses, FormChoices choices, ExpensePreview preview, SplitText texts) {
        this.expenses = expenses;
        this.choices = choices;
        this.preview = preview;
        this.texts = texts;
    }

    @GetMapping("/new")
    String blank(
            @CurrentAccount AccountView me,
            @ModelAttribute(FORM) ExpenseForm typed,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        LedgerView ledger = choices.toBegin(me.id(), typed.ledger());
        model.addAttribute(FORM, typed.withDefaults(ledger, me.today()));
        return form(me.id(), ledger, model, locale, request);
    }

    @PostMapping
    String record(
            @CurrentAccount AccountId me,
            @CurrentAccount Query<?> account,
            @Valid @ModelAttribute(FORM) ExpenseForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String repeat,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LedgerId in = choices.ledgerId(me, form.ledger());
        if (!form.isMadeFor(in)) {
            return forOtherLedger(me, choices.ledger(me, in.toString()), form, model, request);
        }
        try {
            Recorded recorded = expenses.recordOnce(
                    me,
                    in,
                    Keys.uuid(form.formKey()),
                    form.withKey(""),
                    account,
                    ledger -> Forms.valid(form.toDraft(ledger, LocaleContextHolder.getLocale(), errors)));
            response.setHeader("X-Saved", "/expenses/" + recorded.id());
            return "redirect:" + next(recorded, form, repeat, redirect);
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
        } catch (ReusedFormException e) {
            Forms.rejectReused(model, FORM, form.withKey(UUID.randomUUID().toString()));
        } catch (InvalidFormException e) {
            // The errors say what is wrong.
        }
        return form(me, choices.ledger(me, in.toString()), model, LocaleContextHolder.getLocale(), request);
    }

    /** Whoever chooses another ledger and saves before the form has changed sends the people of the old one. */
    private String forOtherLedger(
            AccountId me, LedgerView other, ExpenseForm form, Model model, HttpServletRequest request) {
        Forms.rejectReplaced(model, FORM, form.withDefaults(other, null), "expense.ledger.changed");
        return form(me, other, model, LocaleContextHolder.getLocale(), request);
    }

    @GetMapping("/{id}/edit")
    String edit(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(id));
        ExpenseForm form = ExpenseForm.of(expense, locale);
        model.addAttribute(FORM, form)
                .addAttribute("expense", expense)
                .addAttribute("preview", preview.of(expense.ledger(), form, expense, locale));
        return form(me.id(), expense.ledger(), model, locale, request);
    }

    @PostMapping("/{id}")
    String correct(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) ExpenseForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(id));
        ExpenseDraft draft = form.toDraft(expense.ledger(), locale, errors);
        model.addAttribute("expense", expense);
        if (draft != null) {
            try {
                expenses.correct(me.id(), expense.id(), form.version() == null ? -1 : form.version(), draft);
                FormerMembers.say(redirect, "expense.flash.corrected", expense, expenses.find(me.id(), expense.id()));
                return "redirect:/expenses/" + id;
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (StaleVersionException e) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                showBoth(me, expense, form, draft, model, locale);
            }
        }
        return form(me.id(), expense.ledger(), model, locale, request);
    }

    /** What was typed stays in the form; above it stands what is stored now, which saving again would replace. */
    private void showBoth(
            AccountView me, ExpenseView before, ExpenseForm form, ExpenseDraft typed, Model model, Locale locale) {
        ExpenseView stored = expenses.find(me.id(), before.id());
        model.addAttribute("stored", stored)
                .addAttribute("typed", typed)
                .addAttribute("storedPayments", texts.payments(stored, locale))
                .addAttribute("typedPayments", texts.payments(stored.ledger(), typed, locale))
                .addAttribute("storedSplit", texts.split(stored.ledger(), stored.split(), locale))
                .addAttribute("typedSplit", texts.split(stored.ledger(), typed.split(), locale))
                .addAttribute(FORM, form.withVersion(stored.version()));
    }

    private String form(AccountId me, LedgerView ledger, Model model, Locale locale, HttpServletRequest request) {
        choices.offer(me, ledger, model, locale);
        if (model.getAttribute(FORM) instanceof ExpenseForm form && !model.containsAttribute("preview")) {
            ExpenseView editing = (ExpenseView) model.getAttribute("expense");
            model.addAttribute(
                    "preview", preview.of(ledger, form, editing, locale).withoutProblems());
        }
        model.addAttribute("repeat", request.getParameter("repeat"));
        return Htmx.view(request, "expense/form", "sheet");
    }

    private static String next(Recorded recorded, ExpenseForm form, String repeat, RedirectAttributes redirect) {
        String undo = "/expenses/" + recorded.id() + "/deletion";
        Flash.sayWithUndo(redirect, undo, "expense.flash.recorded", TypedFields.text(form.description()));
        return FormChoices.REPEATS.contains(repeat) ? repetition(recorded.id(), repeat) : listOf(recorded.ledger());
    }

    /** Where it is said how the expense comes again. */
    private static String repetition(ExpenseId expense, String unit) {
        return "/recurring/new?expense=" + expense + "&unit=" + unit;
    }

    private static String listOf(LedgerView ledger) {
        LedgerId id = ledger.id();
        return ledger.isGroup() ? "/ledgers/" + id : "/expenses";
    }
}
