package org.farthing.category.web;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A ledger's own categories. */
@Controller
class CategoryController {

    private static final String FORM = "categoryForm";

    private final Categories categories;
    private final Ledgers ledgers;

    CategoryController(Categories categories, Ledgers ledgers) {
        this.categories = categories;
        this.ledgers = ledgers;
    }

    /** Those of the personal ledger. */
    @GetMapping("/categories")
    String personal(@CurrentAccount AccountView me) {
        return "redirect:/ledgers/" + ledgers.personalOf(me.id()) + "/categories";
    }

    @GetMapping("/ledgers/{id}/categories")
    String list(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        model.addAttribute(FORM, CategoryForm.EMPTY);
        return page(me, new LedgerId(id), model);
    }

    @PostMapping("/ledgers/{id}/categories")
    String add(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) CategoryForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LedgerId ledger = new LedgerId(id);
        if (!errors.hasErrors() && !form.hasKnownLook()) {
            errors.reject("category.look.unknown");
        }
        try {
            if (!errors.hasErrors()) {
                categories.add(me.id(), ledger, form.name(), form.icon(), form.colour());
                Flash.say(redirect, "category.flash.added", form.name().strip());
                return "redirect:/ledgers/" + id + "/categories";
            }
        } catch (Rejection rejection) {
            if (rejection.field() == null) {
                Flash.say(redirect, rejection.messageKey());
                return "redirect:/ledgers/" + id + "/categories";
            }
            Forms.reject(errors, rejection);
        }
        return page(me, ledger, model);
    }

    @PostMapping("/ledgers/{id}/categories/{category}/archival")
    String archive(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID category,
            RedirectAttributes redirect) {
        try {
            categories.archive(me.id(), new LedgerId(id), new CategoryId(category));
            Flash.sayWithUndo(
                    redirect, "/ledgers/" + id + "/categories/" + category + "/restoration", "category.flash.archived");
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return "redirect:/ledgers/" + id + "/categories";
    }

    @PostMapping("/ledgers/{id}/categories/{category}/restoration")
    String restore(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID category,
            RedirectAttributes redirect) {
        try {
            categories.restore(me.id(), new LedgerId(id), new CategoryId(category));
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return "redirect:/ledgers/" + id + "/categories";
    }

    private String page(AccountView me, LedgerId id, Model model) {
        LedgerView ledger = ledgers.find(me.id(), id);
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", id)
                .addAttribute("categories", categories.offeredIn(Set.of(id)))
                .addAttribute("archived", categories.archivedIn(id));
        addLooks(model);
        return "category/list";
    }

    static void addLooks(Model model) {
        model.addAttribute("icons", Categories.ICONS).addAttribute("colours", Categories.COLOURS);
    }
}
