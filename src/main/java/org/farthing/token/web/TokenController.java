package org.farthing.token.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Rejection;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.OnceOnly;
import org.farthing.platform.forms.ReusedFormException;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.farthing.token.AccessTokens;
import org.farthing.token.AppSessions;
import org.farthing.token.IssuedToken;
import org.farthing.token.NewToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The part of the profile where tokens are made and taken back. */
@Controller
@RequestMapping("/profile/tokens")
class TokenController {

    private static final String FORM = "tokenForm";
    private static final String PAGE = "/profile/tokens";

    private final AccessTokens tokens;
    private final AppSessions sessions;
    private final Ledgers ledgers;
    private final OnceOnly once;
    private final Clock clock;

    TokenController(AccessTokens tokens, AppSessions sessions, Ledgers ledgers, OnceOnly once, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.ledgers = ledgers;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    String list(@CurrentAccount AccountView me, Model model) {
        model.addAttribute(FORM, TokenForm.empty());
        return page(me, model);
    }

    /** Shows the token in the answer itself, because it is stored nowhere and cannot be shown again. */
    @PostMapping
    String issue(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute(FORM) TokenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(me, model);
        }
        try {
            NewToken token = form.toNewToken(clock.instant());
            AtomicReference<IssuedToken> issued = new AtomicReference<>();
            once.run(
                    me.id().value(),
                    Keys.uuid(form.formKey()),
                    form.content(),
                    made -> issued.set(tokens.issue(me.id(), made, token)));
            if (issued.get() == null) {
                Flash.say(redirect, "token.flash.shownBefore");
                return "redirect:" + PAGE;
            }
            model.addAttribute("issued", issued.get()).addAttribute(FORM, TokenForm.empty());
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
        } catch (ReusedFormException e) {
            Forms.rejectReused(model, FORM, form.withKey(UUID.randomUUID().toString()));
        }
        return page(me, model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        tokens.revoke(me.id(), id);
        Flash.say(redirect, "token.flash.revoked");
        return "redirect:" + PAGE;
    }

    @PostMapping("/apps/{id}/revocation")
    String end(@CurrentAccount AccountView me, @PathVariable UUID id, RedirectAttributes redirect) {
        sessions.end(me.id(), id);
        Flash.say(redirect, "token.flash.ended");
        return "redirect:" + PAGE;
    }

    private String page(AccountView me, Model model) {
        model.addAttribute("tokens", tokens.of(me.id()))
                .addAttribute("apps", sessions.of(me.id()))
                .addAttribute("ledgers", ledgers.of(me.id()))
                .addAttribute("now", clock.instant());
        return "token/list";
    }
}
