package org.farthing.category.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.OwnCategory;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
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

/** Another name or look for a category of a ledger's own. */
@Controller
@RequestMapping("/ledgers/{id}/categories/{category}")
class CategoryEditController {

    private static final String FORM = "categoryForm";

    private final Categories categories;
    private final Ledgers ledgers;

    CategoryEditController(Categories categories, Ledgers ledgers) {
        this.categories = categories;
        this.ledgers = ledgers;
    }

    @GetMapping("/edit")
    String edit(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID category,
            Model model,
            HttpServletRequest request) {
        OwnCategory own = categories.find(me.id(), new LedgerId(id), new CategoryId(category));
        model.addAttribute(FORM, CategoryForm.of(own));
        return form(me, own, model, request);
    }

    @PostMapping
    String change(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID category,
            @Valid @ModelAttribute(FORM) CategoryForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OwnCategory own = categories.find(me.id(), new LedgerId(id), new CategoryId(category));
        if (!errors.hasErrors() && !form.hasKnownLook()) {
            errors.reject("category.look.unknown");
        }
        try {
            if (!errors.hasErrors()) {
                int version = form.version() == null ? -1 : form.version();
                categories.change(me.id(), new LedgerId(id), own.view().id(), version, form.look());
                Flash.say(redirect, "category.flash.changed", form.name().strip());
                return "redirect:/ledgers/" + id + "/categories";
            }
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
        } catch (StaleVersionException e) {
            errors.reject("category.stale");
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return form(me, own, model, request);
    }

    private String form(AccountView me, OwnCategory own, Model model, HttpServletRequest request) {
        LedgerId ledger = own.view().ledger();
        model.addAttribute("category", own.view())
                .addAttribute("ledger", ledgers.find(me.id(), Objects.requireNonNull(ledger)));
        CategoryController.addLooks(model);
        return Htmx.view(request, "category/edit", "sheet");
    }
}
