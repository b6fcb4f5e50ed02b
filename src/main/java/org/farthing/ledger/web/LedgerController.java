package org.farthing.ledger.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Currencies;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
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

@Controller
@RequestMapping("/ledgers")
class LedgerController {

    private static final String FORM = "groupForm";

    private final Ledgers ledgers;
    private final OnceOnly once;

    LedgerController(Ledgers ledgers, OnceOnly once) {
        this.ledgers = ledgers;
        this.once = once;
    }

    @GetMapping
    String list(@CurrentAccount AccountView me, Model model) {
        List<LedgerSummary> groups =
                ledgers.of(me.id()).stream().filter(LedgerSummary::isGroup).toList();
        model.addAttribute("groups", groups);
        return "ledger/list";
    }

    @GetMapping("/new")
    String blank(@CurrentAccount AccountView me, Model model) {
        model.addAttribute(FORM, new GroupForm(freshKey(), "", me.homeCurrency().getCurrencyCode()));
        return form(model);
    }

    @PostMapping
    String create(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute(FORM) GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasFieldErrors("currency") && !Currencies.isSupported(form.currency())) {
            errors.rejectValue("currency", "currency.unknown");
        }
        if (errors.hasErrors()) {
            return form(model);
        }
        try {
            UUID id = once.run(
                    me.id().value(),
                    Keys.uuid(form.formKey()),
                    form.name() + form.currency(),
                    made -> ledgers.createGroup(me, new LedgerId(made), form.name(), Currencies.of(form.currency())));
            Flash.say(redirect, "ledger.flash.created");
            return "redirect:/ledgers/" + id + "/members";
        } catch (ReusedFormException e) {
            Forms.rejectReused(model, FORM, new GroupForm(freshKey(), form.name(), form.currency()));
            return form(model);
        }
    }

    @GetMapping("/{id}")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        model.addAttribute("ledger", ledger).addAttribute("addTo", ledger.id());
        return ledger.isGroup() ? "ledger/show" : "redirect:/expenses";
    }

    private static String form(Model model) {
        model.addAttribute("currencies", Currencies.all());
        return "ledger/form";
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
