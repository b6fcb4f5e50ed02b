package org.farthing.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.ledger.Members;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaving a group, being taken out of it, and handing it on before that. */
@Controller
@RequestMapping("/ledgers/{id}/members/{member}")
class DepartureController {

    private final Members members;
    private final MembersPage page;

    DepartureController(Members members, MembersPage page) {
        this.members = members;
        this.page = page;
    }

    @GetMapping("/departure")
    String ask(@CurrentAccount AccountView me, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        MemberView leaving = MemberController.active(ledger, member);
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", ledger.id())
                .addAttribute("member", leaving)
                .addAttribute("self", leaving.id().equals(ledger.me().id()))
                .addAttribute("open", members.openBalances(ledger, leaving.id()));
        return "ledger/departure";
    }

    @PostMapping("/departure")
    String depart(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "false") boolean anyway,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        MemberView leaving = MemberController.active(ledger, member);
        try {
            members.depart(me.id(), ledger.id(), leaving.id(), anyway);
        } catch (Rejection rejection) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", rejection.messageKey());
            return ask(me, id, member, model);
        }
        if (leaving.id().equals(ledger.me().id())) {
            Flash.say(redirect, "member.flash.left", ledger.name());
            return "redirect:/ledgers";
        }
        if (leaving.isPlaceholder()) {
            String undo = "/ledgers/" + id + "/members/" + member + "/return";
            Flash.sayWithUndo(redirect, undo, "member.flash.removed", leaving.name());
        } else {
            Flash.say(redirect, "member.flash.removed", leaving.name());
        }
        return MembersPage.address(id);
    }

    @PostMapping("/return")
    String bringBack(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID member,
            RedirectAttributes redirect) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        try {
            members.bringBack(me.id(), ledger.id(), new MemberId(member));
            String name = ledger.member(new MemberId(member)).orElseThrow().name();
            Flash.say(redirect, "member.flash.back", name);
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey(), rejection.arguments());
        }
        return MembersPage.address(id);
    }

    @PostMapping("/ownership")
    String transfer(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID member,
            RedirectAttributes redirect) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        MemberView owner = MemberController.active(ledger, member);
        try {
            members.transferOwnership(me.id(), ledger.id(), owner.id());
            Flash.say(redirect, "member.flash.transferred", owner.name());
        } catch (Rejection rejection) {
            Flash.say(redirect, rejection.messageKey());
        }
        return MembersPage.address(id);
    }
}
