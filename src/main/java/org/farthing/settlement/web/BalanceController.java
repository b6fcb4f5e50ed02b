package org.farthing.settlement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.MissingRates;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.SettlingRule;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Htmx;
import org.farthing.settlement.Balances;
import org.farthing.settlement.Settlements;
import org.farthing.settlement.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who owes whom, in a group and over all of them, and how to settle it. */
@Controller
class BalanceController {

    private static final int RECENT = 10;

    private final Balances balances;
    private final Standings standings;
    private final Settlements settlements;
    private final Ledgers ledgers;
    private final SettlingRule rule;
    private final MissingRates missing;

    BalanceController(
            Balances balances,
            Standings standings,
            Settlements settlements,
            Ledgers ledgers,
            SettlingRule rule,
            MissingRates missing) {
        this.balances = balances;
        this.standings = standings;
        this.settlements = settlements;
        this.ledgers = ledgers;
        this.rule = rule;
        this.missing = missing;
    }

    @GetMapping("/balances")
    String overview(@CurrentAccount AccountView me, Model model) {
        model.addAttribute("standing", standings.of(me.id()));
        return "settlement/overview";
    }

    @GetMapping("/ledgers/{id}/balances")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model, HttpServletRequest request) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", ledger.id())
                .addAttribute("unrated", missing.of(ledger).size())
                .addAttribute("balances", balances.of(ledger));
        if (!Htmx.isFragment(request)) {
            model.addAttribute("settlements", settlements.recent(ledger, RECENT));
        }
        return Htmx.view(request, "settlement/balances", "balances");
    }

    @PostMapping("/ledgers/{id}/simplification")
    String simplify(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam boolean simplify,
            RedirectAttributes redirect) {
        rule.simplify(me.id(), new LedgerId(id), simplify);
        Flash.say(redirect, simplify ? "plan.flash.simplified" : "plan.flash.direct");
        return "redirect:/ledgers/" + id + "/balances";
    }
}
