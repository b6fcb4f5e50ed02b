package org.farthing.recurring.web;

import java.util.UUID;
import java.util.function.Consumer;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.web.Flash;
import org.farthing.recurring.RecurringRules;
import org.farthing.recurring.RecurringRun;
import org.farthing.recurring.RuleId;
import org.farthing.recurring.RuleView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules, and what is done to one of them. */
@Controller
@RequestMapping("/recurring")
class RuleController {

    private final RecurringRules rules;
    private final RecurringRun run;
    private final Ledgers ledgers;

    RuleController(RecurringRules rules, RecurringRun run, Ledgers ledgers) {
        this.rules = rules;
        this.run = run;
        this.ledgers = ledgers;
    }

    @GetMapping
    String list(@CurrentAccount AccountView me, @RequestParam(defaultValue = "") String ledger, Model model) {
        if (ledger.isBlank()) {
            model.addAttribute("rules", rules.of(me.id()));
        } else {
            LedgerView chosen = ledgers.find(me.id(), new LedgerId(Keys.uuid(ledger)));
            model.addAttribute("ledger", chosen).addAttribute("rules", rules.in(me.id(), chosen.id()));
        }
        return "recurring/list";
    }

    @GetMapping("/{id}")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        RuleView rule = rules.find(me.id(), new RuleId(id));
        model.addAttribute("rule", rule).addAttribute("ledger", ledgers.find(me.id(), rule.ledger()));
        return "recurring/show";
    }

    @PostMapping("/{id}/omission")
    String skip(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        return change(id, redirect, rule -> {
            rules.skip(me.id(), rule, version);
            Flash.say(redirect, "recurring.flash.skipped");
        });
    }

    @PostMapping("/{id}/pause")
    String pause(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        return change(id, redirect, rule -> {
            rules.pause(me.id(), rule, version);
            Flash.say(redirect, "recurring.flash.paused");
        });
    }

    @PostMapping("/{id}/resumption")
    String resume(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        return change(id, redirect, rule -> {
            rules.resume(me, rule, version);
            run.makeDue(rule);
            Flash.say(redirect, "recurring.flash.resumed");
        });
    }

    @PostMapping("/{id}/end")
    String end(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        return change(id, redirect, rule -> {
            rules.end(me.id(), rule, version);
            Flash.say(redirect, "recurring.flash.ended");
        });
    }

    private static String change(UUID id, RedirectAttributes redirect, Consumer<RuleId> change) {
        try {
            change.accept(new RuleId(id));
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey(), rejection.arguments());
        } catch (StaleVersionException e) {
            Flash.say(redirect, "recurring.stale");
        }
        return "redirect:/recurring/" + id;
    }
}
