package org.farthing.recurring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.RecurringRun;
import org.farthing.recurring.Rhythm;
import org.farthing.recurring.RhythmUnit;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often something comes again: for an expense that is to, and for a rule that has begun. */
@Controller
@RequestMapping("/recurring")
class RuleFormController {

    private static final String FORM = "rhythmForm";
    private static final int PREVIEW = 3;

    private final RecurringRules rules;
    private final RecurringRun run;
    private final Expenses expenses;
    private final OnceOnly once;

    RuleFormController(RecurringRules rules, RecurringRun run, Expenses expenses, OnceOnly once) {
        this.rules = rules;
        this.run = run;
        this.expenses = expenses;
        this.once = once;
    }

    /** Also shows the days of a form that is filled in, for those without JavaScript. */
    @GetMapping("/new")
    String blank(
            @CurrentAccount AccountView me,
            @ModelAttribute(FORM) RhythmForm typed,
            Model model,
            HttpServletRequest request) {
        ExpenseView expense = source(me, typed);
        RhythmForm form = typed.withDefaults(expense.spentOn());
        model.addAttribute(FORM, form);
        preview(form, expense.spentOn().plusDays(1), me, model);
        return form(expense, null, model, request);
    }

    /** The next days of what is being typed. */
    @GetMapping("/preview")
    String preview(@CurrentAccount AccountView me, @ModelAttribute(FORM) RhythmForm typed, Model model) {
        LocalDate open = typed.expense() == null || typed.expense().isBlank()
                ? me.today()
                : source(me, typed).spentOn().plusDays(1);
        preview(typed, open, me, model);
        return "recurring/form :: preview";
    }

    @PostMapping
    String repeat(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute(FORM) RhythmForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ExpenseView expense = source(me, form);
        Rhythm rhythm = form.toRhythm(errors);
        if (rhythm != null) {
            try {
                UUID id = once.run(
                        me.id().value(),
                        Keys.uuid(form.formKey()),
                        List.of(expense.id(), rhythm),
                        made -> rules.repeat(me, new RuleId(made), expense.id(), rhythm));
                run.makeDue(new RuleId(id));
                Flash.say(redirect, "recurring.flash.started", expense.description());
                return "redirect:/recurring/" + id;
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (ReusedFormException e) {
                Forms.rejectReused(model, FORM, form.withKey(UUID.randomUUID().toString()));
            }
        }
        preview(form, expense.spentOn().plusDays(1), me, model);
        return form(expense, null, model, request);
    }

    @GetMapping("/{id}/edit")
    String edit(@CurrentAccount AccountView me, @PathVariable UUID id, Model model, HttpServletRequest request) {
        RuleView rule = rules.find(me.id(), new RuleId(id));
        RhythmForm form = RhythmForm.of(rule);
        model.addAttribute(FORM, form).addAttribute("days", rule.nextDays());
        return form(null, rule, model, request);
    }

    @PostMapping("/{id}")
    String reschedule(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) RhythmForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RuleView rule = rules.find(me.id(), new RuleId(id));
        Rhythm rhythm = form.toRhythm(errors);
        if (rhythm != null) {
            try {
                rules.reschedule(me, rule.id(), form.version() == null ? -1 : form.version(), rhythm);
                run.makeDue(rule.id());
                Flash.say(redirect, "recurring.flash.changed");
                return "redirect:/recurring/" + id;
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (StaleVersionException e) {
                errors.reject("recurring.stale");
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
        }
        preview(form, me.today(), me, model);
        return form(null, rule, model, request);
    }

    private ExpenseView source(AccountView me, RhythmForm form) {
        ExpenseView expense = expenses.find(me.id(), new ExpenseId(Keys.uuid(form.expense())));
        expense.ledger().requireWritable();
        return expense;
    }

    /** The days from the first open one on, and how many of all are over already. */
    private static void preview(RhythmForm form, LocalDate open, AccountView me, Model model) {
        Rhythm rhythm = form.toRhythm(new BeanPropertyBindingResult(form, FORM));
        if (rhythm == null) {
            return;
        }
        int first = rhythm.indexFrom(open);
        LocalDate today = me.today();
        long arrears = rhythm.start().isBefore(today.minusYears(1))
                ? 0
                : rhythm.daysFrom(first).takeWhile(day -> !day.isAfter(today)).count();
        model.addAttribute("days", rhythm.daysFrom(first).limit(PREVIEW).toList())
                .addAttribute("arrears", arrears);
    }

    private static String form(
            @Nullable ExpenseView expense, @Nullable RuleView rule, Model model, HttpServletRequest request) {
        model.addAttribute("expense", expense).addAttribute("rule", rule).addAttribute("units", RhythmUnit.values());
        return Htmx.view(request, "recurring/form", "sheet");
    }
}
