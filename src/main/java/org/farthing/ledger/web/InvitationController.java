package org.farthing.ledger.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.InvitationCourier;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.QrCode;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links that invite to a group. A link is shown in the answer itself: it is stored nowhere. */
@Controller
@RequestMapping("/ledgers/{id}/invitations")
class InvitationController {

    private final Invitations invitations;
    private final MembersPage page;
    private final ObjectProvider<InvitationCourier> couriers;

    InvitationController(Invitations invitations, MembersPage page, ObjectProvider<InvitationCourier> couriers) {
        this.invitations = invitations;
        this.page = page;
        this.couriers = couriers;
    }

    @PostMapping
    String invite(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(MembersPage.INVITATION_FORM) InvitationForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        LedgerId ledger = new LedgerId(id);
        NewInvitation terms = form.toNewInvitation(errors);
        try {
            if (terms != null) {
                InvitationCourier courier = form.recipient() == null ? null : couriers.getIfAvailable();
                String token = invitations.invite(me.id(), ledger, terms, courier != null);
                show(token, model);
                if (courier != null && form.recipient() != null) {
                    String group = page.group(me, ledger).name();
                    boolean sent =
                            courier.send(form.recipient(), me.displayName(), group, "/invitations/" + token, locale);
                    model.addAttribute(sent ? "mailedTo" : "notMailedTo", form.recipient());
                }
            }
        } catch (Rejection rejection) {
            if (rejection.field() == null) {
                Flash.say(redirect, rejection.messageKey(), rejection.arguments());
                return MembersPage.address(id);
            }
            Forms.reject(errors, rejection);
        }
        return page.show(me, ledger, model);
    }

    @PostMapping("/{invitation}/rotation")
    String rotate(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            Model model,
            RedirectAttributes redirect) {
        try {
            show(invitations.rotate(me.id(), new LedgerId(id), invitation), model);
            return page.show(me, new LedgerId(id), model);
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
            return MembersPage.address(id);
        }
    }

    private static void show(String token, Model model) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("invitations", token)
                .toUriString();
        model.addAttribute("link", link).addAttribute("qr", QrCode.of(link));
    }

    @PostMapping("/{invitation}/revocation")
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
        return MembersPage.address(id);
    }
}
