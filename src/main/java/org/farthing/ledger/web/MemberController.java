package org.farthing.ledger.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberChange;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.ledger.Members;
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

/** The members of a group: who is in it, under which name, weight and role. */
@Controller
@RequestMapping("/ledgers/{id}/members")
class MemberController {

    private static final String FORM = "memberForm";

    private final Ledgers ledgers;
    private final Members members;
    private final MembersPage page;

    MemberController(Ledgers ledgers, Members members, MembersPage page) {
        this.ledgers = ledgers;
        this.members = members;
        this.page = page;
    }

    @GetMapping
    String list(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        return page.show(me, new LedgerId(id), model);
    }

    @PostMapping
    String addPlaceholder(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @Valid @ModelAttribute(MembersPage.NAME_FORM) NameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (!errors.hasErrors()) {
                ledgers.addPlaceholder(me.id(), new LedgerId(id), form.name());
                Flash.say(redirect, "member.flash.added", form.name().strip());
                return MembersPage.address(id);
            }
        } catch (Rejection rejection) {
            if (rejection.field() == null) {
                Flash.say(redirect, rejection.messageKey(), rejection.arguments());
                return MembersPage.address(id);
            }
            Forms.reject(errors, rejection);
        }
        return page.show(me, new LedgerId(id), model);
    }

    @GetMapping("/{member}")
    String edit(@CurrentAccount AccountView me, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        model.addAttribute(FORM, MemberForm.of(active(ledger, member)));
        return form(ledger, member, model);
    }

    @PostMapping("/{member}")
    String change(
            @CurrentAccount AccountView me,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute(FORM) MemberForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LedgerView ledger = page.group(me, new LedgerId(id));
        MemberChange change = form.toChange(active(ledger, member), errors);
        try {
            if (change != null) {
                members.change(me.id(), ledger.id(), new MemberId(member), change);
                Flash.say(redirect, "member.flash.changed", change.name().strip());
                return MembersPage.address(id);
            }
        } catch (Rejection rejection) {
            if (rejection.field() == null) {
                Flash.say(redirect, rejection.messageKey(), rejection.arguments());
                return MembersPage.address(id);
            }
            Forms.reject(errors, rejection);
        }
        return form(ledger, member, model);
    }

    private static String form(LedgerView ledger, UUID member, Model model) {
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", ledger.id())
                .addAttribute("member", active(ledger, member));
        return "ledger/member";
    }

    static MemberView active(LedgerView ledger, UUID id) {
        return ledger.activeMembers().stream()
                .filter(member -> member.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("member"));
    }
}
