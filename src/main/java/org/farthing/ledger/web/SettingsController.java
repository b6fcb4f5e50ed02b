package org.farthing.ledger.web;

import jakarta.validation.Valid;
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

/** What concerns a group as a whole: its name, its data, whether it is archived. */
@Controller
@RequestMapping("/ledgers/{id}")
class SettingsController {

    private static final String FORM = "nameForm";

    private final Groups groups;
    private final MembersPage page;

    SettingsController(Groups groups, MembersPage page) {
        this.groups = groups;
        this.page = page;
    }

    @GetMapping("/settings")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        model.addAttribute(FORM, new NameForm(ledger.name()));
        return show(ledger, model);
    }

    @PostMapping("/settings")
    String rename(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) NameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        try {
            if (!errors.hasErrors()) {
                groups.rename(me.id(), ledger.id(), form.name());
                Flash.say(redirect, "ledger.flash.renamed", form.name().strip());
                return address(id);
            }
        } catch (Rejection rejection) {
            if (rejection.field() == null) {
                Flash.say(redirect, rejection.messageKey(), rejection.arguments());
                return address(id);
            }
            Forms.reject(errors, rejection);
        }
        return show(ledger, model);
    }

    @PostMapping("/archival")
    String archive(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            groups.archive(me.id(), new LedgerId(id));
            Flash.sayWithUndo(redirect, "/ledgers/" + id + "/reopening", "ledger.flash.archived");
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return address(id);
    }

    @PostMapping("/reopening")
    String reopen(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            groups.reopen(me.id(), new LedgerId(id));
            Flash.say(redirect, "ledger.flash.reopened");
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return address(id);
    }

    private static String show(LedgerView ledger, Model model) {
        model.addAttribute("ledger", ledger).addAttribute("addTo", ledger.id());
        return "ledger/settings";
    }

    private static String address(UUID id) {
        return "redirect:/ledgers/" + id + "/settings";
    }
}
