package org.farthing.settlement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Currencies;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementId;
import org.farthing.settlement.Settlements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments between the members of a group. */
@Controller
class SettlementController {

    private static final String FORM = "settlementForm";

    private final Settlements settlements;
    private final Ledgers ledgers;
    private final OnceOnly once;

    SettlementController(Settlements settlements, Ledgers ledgers, OnceOnly once) {
        this.settlements = settlements;
        this.ledgers = ledgers;
        this.once = once;
    }

    @GetMapping("/ledgers/{id}/settlements/new")
    String blank(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @ModelAttribute(FORM) SettlementForm typed,
            Model model,
            HttpServletRequest request) {
        LedgerView ledger = group(me, id);
        model.addAttribute(FORM, typed.withDefaults(ledger.currency().getCurrencyCode(), me.today()));
        return form(ledger, model, request);
    }

    @PostMapping("/ledgers/{id}/settlements")
    String record(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) SettlementForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        LedgerView ledger = group(me, id);
        SettlementDraft draft = form.toDraft(locale, errors);
        if (draft != null) {
            try {
                UUID made = once.run(
                        me.id().value(),
                        Keys.uuid(form.formKey()),
                        draft,
                        key -> settlements.record(me.id(), ledger.id(), new SettlementId(key), draft));
                Flash.sayWithUndo(redirect, "/settlements/" + made + "/deletion", "settlement.flash.recorded");
                return "redirect:/ledgers/" + id + "/balances";
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (ReusedFormException e) {
                Forms.rejectReused(model, FORM, form.withKey(UUID.randomUUID().toString()));
            }
        }
        return form(ledger, model, request);
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

    private LedgerView group(AccountView me, UUID id) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        return ledger;
    }

    private static String form(LedgerView ledger, Model model, HttpServletRequest request) {
        model.addAttribute("ledger", ledger).addAttribute("currencies", Currencies.all());
        return Htmx.view(request, "settlement/form", "sheet");
    }
}
