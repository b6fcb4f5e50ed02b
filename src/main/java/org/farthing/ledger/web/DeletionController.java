package org.farthing.ledger.web;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.Groups;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a group. It asks, because nothing can undo it, and offers the data first. */
@Controller
@RequestMapping("/ledgers/{id}/deletion")
class DeletionController {

    private static final String FORM = "nameForm";

    private final Groups groups;
    private final MembersPage page;

    DeletionController(Groups groups, MembersPage page) {
        this.groups = groups;
        this.page = page;
    }

    @GetMapping
    String ask(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        LedgerView ledger = page.group(me, new LedgerId(id)).requireOwner();
        model.addAttribute(FORM, NameForm.EMPTY);
        return show(ledger, model);
    }

    @PostMapping
    String delete(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @ModelAttribute(FORM) NameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LedgerView ledger = page.group(me, new LedgerId(id)).requireOwner();
        try {
            groups.delete(me.id(), ledger.id(), form.name());
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
            return show(ledger, model);
        }
        Flash.say(redirect, "ledger.flash.deleted", ledger.name());
        return "redirect:/ledgers";
    }

    private static String show(LedgerView ledger, Model model) {
        model.addAttribute("ledger", ledger).addAttribute("addTo", ledger.id());
        return "ledger/deletion";
    }
}
