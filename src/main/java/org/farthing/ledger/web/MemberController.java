package org.farthing.ledger.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The members of a group and the links that invite more. */
@Controller
@RequestMapping("/ledgers/{id}")
class MemberController {

    private static final String FORM = "nameForm";

    private final Ledgers ledgers;
    private final Invitations invitations;

    MemberController(Ledgers ledgers, Invitations invitations) {
        this.ledgers = ledgers;
        this.invitations = invitations;
    }

    @GetMapping("/members")
    String members(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        model.addAttribute(FORM, NameForm.EMPTY);
        return page(me, new LedgerId(id), model);
    }

    @PostMapping("/members")
    String addPlaceholder(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) NameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LedgerId ledger = new LedgerId(id);
        try {
            if (!errors.hasErrors()) {
                ledgers.addPlaceholder(me.id(), ledger, form.name());
                Flash.say(redirect, "member.flash.added", form.name().strip());
                return "redirect:/ledgers/" + id + "/members";
            }
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
        }
        return page(me, ledger, model);
    }

    /** Shows the link in the answer itself, because it is stored nowhere and cannot be shown again. */
    @PostMapping("/invitations")
    String invite(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @ModelAttribute InvitationForm form,
            Model model,
            RedirectAttributes redirect) {
        LedgerId ledger = new LedgerId(id);
        try {
            String token = invitations.invite(me.id(), ledger, form.toNewInvitation());
            model.addAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .pathSegment("invitations", token)
                            .toUriString());
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
            return "redirect:/ledgers/" + id + "/members";
        }
        model.addAttribute(FORM, NameForm.EMPTY);
        return page(me, ledger, model);
    }

    @PostMapping("/invitations/{invitation}/revocation")
    String revoke(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            RedirectAttributes redirect) {
        try {
            invitations.revoke(me.id(), new LedgerId(id), invitation);
            Flash.say(redirect, "invitation.flash.revoked");
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return "redirect:/ledgers/" + id + "/members";
    }

    private String page(AccountView me, LedgerId id, Model model) {
        LedgerView ledger = ledgers.find(me.id(), id);
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", id)
                .addAttribute("invitations", invitations.usable(me.id(), id));
        return "ledger/members";
    }
}
