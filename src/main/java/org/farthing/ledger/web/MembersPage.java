package org.farthing.ledger.web;

import org.farthing.account.AccountView;
import org.farthing.ledger.Claims;
import org.farthing.ledger.InvitationCourier;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a group's people, which several forms lead back to. */
@Component
class MembersPage {

    static final String NAME_FORM = "nameForm";
    static final String INVITATION_FORM = "invitationForm";

    private final Ledgers ledgers;
    private final Invitations invitations;
    private final Claims claims;
    private final ObjectProvider<InvitationCourier> couriers;

    MembersPage(Ledgers ledgers, Invitations invitations, Claims claims, ObjectProvider<InvitationCourier> couriers) {
        this.ledgers = ledgers;
        this.invitations = invitations;
        this.claims = claims;
        this.couriers = couriers;
    }

    String show(AccountView me, LedgerId id, Model model) {
        LedgerView ledger = group(me, id);
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", id)
                .addAttribute("mailing", couriers.getIfAvailable() != null)
                .addAttribute("claims", claims.pending(ledger))
                .addAttribute("invitations", invitations.usable(ledger));
        if (!model.containsAttribute(NAME_FORM)) {
            model.addAttribute(NAME_FORM, NameForm.EMPTY);
        }
        if (!model.containsAttribute(INVITATION_FORM)) {
            model.addAttribute(INVITATION_FORM, InvitationForm.EMPTY);
        }
        return "ledger/members";
    }

    LedgerView group(AccountView me, LedgerId id) {
        LedgerView ledger = ledgers.find(me.id(), id);
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        return ledger;
    }

    static String address(Object ledger) {
        return "redirect:/ledgers/" + ledger + "/members";
    }
}
