package org.farthing.settlement.web;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.web.Flash;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.SettlementPlace;
import org.farthing.settlement.Settlements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The payments of a group: their list, the page of one, and taking one back. */
@Controller
class SettlementController {

    private static final int PAGE_SIZE = 50;

    private final Settlements settlements;
    private final Ledgers ledgers;

    SettlementController(Settlements settlements, Ledgers ledgers) {
        this.settlements = settlements;
        this.ledgers = ledgers;
    }

    @GetMapping("/ledgers/{id}/settlements")
    String list(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean trashed,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        SettlementPlace place = SettlementPlace.parse(after, trashed);
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", ledger.id())
                .addAttribute("trashed", trashed)
                .addAttribute("page", settlements.page(ledger, trashed, place, PAGE_SIZE));
        return "settlement/list";
    }

    @GetMapping("/settlements/{id}")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        Settlements.Found found = settlements.find(me.id(), new SettlementId(id));
        model.addAttribute("ledger", found.ledger())
                .addAttribute("addTo", found.ledger().id())
                .addAttribute("s", found.settlement());
        return "settlement/show";
    }

    @PostMapping("/settlements/{id}/deletion")
    String trash(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        LedgerId ledger = settlements.trash(me.id(), new SettlementId(id));
        Flash.sayWithUndo(redirect, "/settlements/" + id + "/restoration", "settlement.flash.trashed");
        return "redirect:/ledgers/" + ledger + "/balances";
    }

    @PostMapping("/settlements/{id}/restoration")
    String restore(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        LedgerId ledger = settlements.restore(me.id(), new SettlementId(id));
        Flash.say(redirect, "settlement.flash.restored");
        return "redirect:/ledgers/" + ledger + "/balances";
    }
}
