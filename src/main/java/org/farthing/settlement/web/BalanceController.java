package org.farthing.settlement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.web.Htmx;
import org.farthing.settlement.Balances;
import org.farthing.settlement.Settlements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who owes whom in a group, and how to settle it. */
@Controller
class BalanceController {

    private static final int RECENT = 20;

    private final Balances balances;
    private final Settlements settlements;
    private final Ledgers ledgers;

    BalanceController(Balances balances, Settlements settlements, Ledgers ledgers) {
        this.balances = balances;
        this.settlements = settlements;
        this.ledgers = ledgers;
    }

    @GetMapping("/ledgers/{id}/balances")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model, HttpServletRequest request) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", ledger.id())
                .addAttribute("balances", balances.of(ledger));
        if (!Htmx.isFragment(request)) {
            model.addAttribute("settlements", settlements.recent(ledger, RECENT));
        }
        return Htmx.view(request, "settlement/balances", "balances");
    }
}
