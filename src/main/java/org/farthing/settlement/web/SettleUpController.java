package org.farthing.settlement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.forms.TypedFields;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.Htmx;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.PlannedPayment;
import org.farthing.settlement.PlannedPayment.Confirmed;
import org.farthing.settlement.SettleUps;
import org.farthing.settlement.Settlements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several payments of a plan, confirmed in one form and taken back in one step. */
@Controller
@RequestMapping("/settlement-batches")
class SettleUpController {

    private static final String FORM = "settleUpForm";

    private final SettleUps settleUps;
    private final Settlements settlements;
    private final OnceOnly once;

    SettleUpController(SettleUps settleUps, Settlements settlements, OnceOnly once) {
        this.settleUps = settleUps;
        this.settlements = settlements;
        this.once = once;
    }

    @GetMapping("/new")
    String blank(
            @CurrentAccount AccountView me,
            @ModelAttribute(FORM) SettleUpForm asked,
            Model model,
            HttpServletRequest request) {
        model.addAttribute(FORM, asked.blank(me.today()));
        return form(me, asked, model, request);
    }

    @PostMapping
    String settle(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute(FORM) SettleUpForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        List<Confirmed> payments = form.confirmed();
        LocalDate day = TypedFields.day(form.paidOn(), "paidOn", errors);
        PaymentMethod method = MethodFields.read(form.method(), form.methodWords(), errors);
        if (!errors.hasErrors() && day != null) {
            try {
                UUID batch = once.run(
                        me.id().value(),
                        Keys.uuid(form.formKey()),
                        form.content(),
                        made -> settleUps.settle(me.id(), made, payments, day, method, TypedFields.text(form.note())));
                String undo = "/settlement-batches/" + batch + "/deletion";
                String key = payments.size() == 1 ? "settlement.flash.recorded" : "settlement.flash.settled";
                Flash.sayWithUndo(redirect, undo, key, payments.size());
                return "redirect:"
                        + pageOf(payments.stream().map(Confirmed::ledger).toList());
            } catch (Rejection rejection) {
                Forms.reject(errors, rejection);
            } catch (ReusedFormException e) {
                Forms.rejectReused(model, FORM, form.withKey(UUID.randomUUID().toString()));
            }
        }
        return form(me, form, model, request);
    }

    @PostMapping("/{batch}/deletion")
    String trash(@CurrentAccount AccountView me, @PathVariable UUID batch, RedirectAttributes redirect) {
        List<LedgerId> ledgers = settlements.trashBatch(me.id(), batch);
        String undo = "/settlement-batches/" + batch + "/restoration";
        Flash.sayWithUndo(redirect, undo, "settlement.flash.settled.undone");
        return "redirect:" + pageOf(ledgers);
    }

    @PostMapping("/{batch}/restoration")
    String restore(@CurrentAccount AccountView me, @PathVariable UUID batch, RedirectAttributes redirect) {
        List<LedgerId> ledgers = settlements.restoreBatch(me.id(), batch);
        Flash.say(redirect, "settlement.flash.settled.restored");
        return "redirect:" + pageOf(ledgers);
    }

    private static String pageOf(List<LedgerId> ledgers) {
        return ledgers.stream().distinct().count() == 1 ? "/ledgers/" + ledgers.get(0) + "/balances" : "/balances";
    }

    private String form(AccountView me, SettleUpForm form, Model model, HttpServletRequest request) {
        LedgerId ledger = form.ledgerId();
        List<PlannedPayment> payments = ledger == null
                ? settleUps.withPerson(me.id(), Keys.uuid(form.with()))
                : settleUps.ofGroup(me.id(), ledger, form.member());
        model.addAttribute("payments", payments)
                .addAttribute("acrossGroups", ledger == null)
                .addAttribute("methods", PaymentMethod.KNOWN);
        return Htmx.view(request, "settlement/settle-up", "sheet");
    }
}
