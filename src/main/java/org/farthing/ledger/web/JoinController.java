package org.farthing.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.InvitationPreview;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a guest sees behind an invitation link: who invites to what, and the way in. */
@Controller
@RequestMapping("/invitations/{token}")
class JoinController {

    private final Invitations invitations;
    private final ReturnAddress returnAddress;

    JoinController(Invitations invitations, ReturnAddress returnAddress) {
        this.invitations = invitations;
        this.returnAddress = returnAddress;
    }

    /** A visitor who signs in or up from here comes back here. */
    @GetMapping
    String preview(
            @CurrentAccount @Nullable AccountView me,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<InvitationPreview> preview = invitations.preview(me == null ? null : me.id(), token);
        if (preview.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "ledger/invitation-unusable";
        }
        if (me == null) {
            returnAddress.remember(request, response);
        }
        model.addAttribute("preview", preview.get()).addAttribute("token", token);
        return "ledger/invitation";
    }

    @PostMapping("/acceptance")
    String accept(
            @CurrentAccount AccountView me,
            @PathVariable String token,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            LedgerId ledger = invitations.join(me, token);
            Flash.say(redirect, "invitation.flash.joined");
            return "redirect:/ledgers/" + ledger;
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey(), rejection.arguments());
            return "redirect:/invitations/" + token;
        } catch (NotFoundException e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "ledger/invitation-unusable";
        }
    }
}
