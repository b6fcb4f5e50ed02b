package org.farthing.ledger.web;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.ClaimView;
import org.farthing.ledger.Claims;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "This placeholder is me", and what an owner says to it. */
@Controller
@RequestMapping("/ledgers/{id}/claims")
class ClaimController {

    private final Claims claims;
    private final MembersPage page;

    ClaimController(Claims claims, MembersPage page) {
        this.claims = claims;
        this.page = page;
    }

    @PostMapping
    String claim(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @RequestParam UUID placeholder,
            RedirectAttributes redirect) {
        MemberView place = MemberController.active(page.group(me, new LedgerId(id)), placeholder);
        try {
            boolean done = claims.claim(me.id(), new LedgerId(id), place.id());
            Flash.say(redirect, done ? "member.flash.claimed" : "member.flash.asked", place.name());
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return MembersPage.address(id);
    }

    @PostMapping("/{claim}/acceptance")
    String accept(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID claim,
            RedirectAttributes redirect) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        ClaimView asked = claims.pending(ledger).stream()
                .filter(pending -> pending.id().equals(claim))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("claim"));
        try {
            claims.accept(me.id(), ledger.id(), claim);
            Flash.say(
                    redirect,
                    "member.flash.accepted",
                    asked.placeholder().name(),
                    asked.claimant().name());
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return MembersPage.address(id);
    }

    @PostMapping("/{claim}/refusal")
    String decline(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID claim,
            RedirectAttributes redirect) {
        claims.decline(me.id(), new LedgerId(id), claim);
        Flash.say(redirect, "member.flash.declined");
        return MembersPage.address(id);
    }
}
