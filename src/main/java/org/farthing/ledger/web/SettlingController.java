package org.farthing.ledger.web;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.Role;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which currency a group settles. */
@Controller
@RequestMapping("/ledgers/{id}/settling")
class SettlingController {

    private final Ledgers ledgers;
    private final SettlingCurrency settling;

    SettlingController(Ledgers ledgers, SettlingCurrency settling) {
        this.ledgers = ledgers;
        this.settling = settling;
    }

    @GetMapping
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", ledger.id())
                .addAttribute("mayDecide", ledger.isWritable() && ledger.me().role() == Role.OWNER);
        return "ledger/settling";
    }

    /** Whatever is not one of the choices is the one that needs no rates. */
    @PostMapping
    String settle(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "each") String settlesIn,
            RedirectAttributes redirect) {
        SettlesIn choice = settlesIn.equals("own") ? SettlesIn.OWN : SettlesIn.EACH;
        try {
            settling.settleIn(me.id(), new LedgerId(id), choice);
            Flash.say(redirect, choice == SettlesIn.OWN ? "ledger.settlesIn.flash.own" : "ledger.settlesIn.flash.each");
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return "redirect:/ledgers/" + id + "/settling";
    }
}
