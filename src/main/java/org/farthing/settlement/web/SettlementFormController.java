package org.farthing.settlement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.money.Currencies;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.farthing.settlement.Balances;
import org.farthing.settlement.PaymentMethod;
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

/** Records a payment between two members, or corrects one. */
@Controller
class SettlementFormController {

    private static final String FORM = "settlementForm";

    private final Settlements settlements;
    private final Balances balances;
    private final Ledgers ledgers;
    private final OnceOnly once;

    SettlementFormController(Settlements settlements, Balances balances, Ledgers ledgers, OnceOnly once) {
        this.settlements = settlements;
        this.balances = balances;
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
        model.addAttribute(FORM, typed.withDefaults(ledger, me.today()));
        return form(ledger, model, request);
    }

    /** How the two would stand afterwards; nothing while the form is not complete. */
    @GetMapping("/ledgers/{id}/settlements/outlook")
    String outlook(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @ModelAttribute(FORM) SettlementForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        LedgerView ledger = group(me, id);
        SettlementDraft draft = form.toDraft(locale, errors);
        if (draft != null) {
            model.addAttribute("outlook", balances.outlook(ledger.id(), draft.from(), draft.to(), draft.amount()))
                    .addAttribute("sender", name(ledger, draft.from()))
                    .addAttribute("receiver", name(ledger, draft.to()));
        }
        return "settlement/form :: outlook";
    }

    private static String name(LedgerView ledger, MemberId member) {
        return ledger.member(member)
                .orElseThrow(() -> new NotFoundException("member"))
                .name();
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
                Flash.sayWithUndo(redirect, "/settlements/" + made + "/deletion", recorded(ledger, draft));
                return "redirect:/ledgers/" + id + "/balances";
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (ReusedFormException e) {
                Forms.rejectReused(model, FORM, form.withKey(UUID.randomUUID().toString()));
            }
        }
        return form(ledger, model, request);
    }

    /** Says so if more was paid than was owed; that is allowed, and nobody should find out later. */
    private String recorded(LedgerView ledger, SettlementDraft draft) {
        Money nothing = Money.zero(draft.amount().currency());
        return balances.outlook(ledger.id(), draft.from(), draft.to(), nothing).isTurned()
                ? "settlement.flash.recorded.turned"
                : "settlement.flash.recorded";
    }

    @GetMapping("/settlements/{id}/edit")
    String edit(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        Settlements.Found found = settlements.find(me.id(), new SettlementId(id));
        model.addAttribute(FORM, SettlementForm.of(found.settlement(), locale)).addAttribute("s", found.settlement());
        return form(found.ledger(), model, request);
    }

    @PostMapping("/settlements/{id}")
    String correct(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) SettlementForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Settlements.Found found = settlements.find(me.id(), new SettlementId(id));
        SettlementDraft draft = form.toDraft(locale, errors);
        model.addAttribute("s", found.settlement());
        if (draft != null) {
            try {
                SettlementId settlement = found.settlement().id();
                settlements.correct(me.id(), settlement, form.version() == null ? -1 : form.version(), draft);
                Flash.say(redirect, "settlement.flash.corrected");
                return "redirect:/settlements/" + id;
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (StaleVersionException e) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                showBoth(me, found, form, model);
            }
        }
        return form(found.ledger(), model, request);
    }

    /** What was typed stays in the form; above it stands what is stored now, which saving again would replace. */
    private void showBoth(AccountView me, Settlements.Found before, SettlementForm form, Model model) {
        var stored = settlements.find(me.id(), before.settlement().id()).settlement();
        model.addAttribute("stored", stored).addAttribute(FORM, form.withVersion(stored.version()));
    }

    private LedgerView group(AccountView me, UUID id) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        return ledger;
    }

    private static String form(LedgerView ledger, Model model, HttpServletRequest request) {
        model.addAttribute("ledger", ledger)
                .addAttribute("currencies", Currencies.all())
                .addAttribute("methods", PaymentMethod.KNOWN);
        return Htmx.view(request, "settlement/form", "sheet");
    }
}
