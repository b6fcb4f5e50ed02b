package org.farthing.recurring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryLabels;
import org.farthing.expense.ExpenseDraft;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.farthing.recurring.TemplateChange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the expenses of a rule are like: the next one alone, or all that follow. */
@Controller
@RequestMapping("/recurring/{id}/template")
class TemplateController {

    private static final String FORM = "templateForm";

    private final RecurringRules rules;
    private final Categories categories;
    private final CategoryLabels labels;

    TemplateController(RecurringRules rules, Categories categories, CategoryLabels labels) {
        this.rules = rules;
        this.categories = categories;
        this.labels = labels;
    }

    @GetMapping
    String edit(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        RuleView rule = rules.find(me.id(), new RuleId(id));
        model.addAttribute(FORM, TemplateForm.of(rule, locale));
        return form(rule, model, locale, request);
    }

    @PostMapping
    String change(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) TemplateForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RuleView rule = rules.find(me.id(), new RuleId(id));
        ExpenseDraft draft = form.applyTo(form.isForNextOnly() ? rule.upcoming() : rule.template(), locale, errors);
        if (draft != null) {
            try {
                int version = form.version() == null ? -1 : form.version();
                if (form.isForNextOnly()) {
                    rules.changeNext(me.id(), rule.id(), version, draft);
                } else {
                    rules.changeAll(me.id(), rule.id(), version, draft);
                }
                Flash.say(redirect, form.isForNextOnly() ? "recurring.flash.next" : "recurring.flash.all");
                return "redirect:/recurring/" + id;
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (StaleVersionException e) {
                errors.reject("recurring.stale");
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
        }
        return form(rule, model, locale, request);
    }

    private String form(RuleView rule, Model model, Locale locale, HttpServletRequest request) {
        Set<CategoryId> kept = new HashSet<>(
                List.of(rule.template().category(), rule.upcoming().category()));
        model.addAttribute("rule", rule)
                .addAttribute("scales", TemplateChange.scales(rule.upcoming()))
                .addAttribute("categories", labels.options(categories.offeredIn(rule.ledger(), kept), locale));
        return Htmx.view(request, "recurring/template", "sheet");
    }
}
