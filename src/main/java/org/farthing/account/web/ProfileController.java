package org.farthing.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.account.CurrentAccount;
import org.farthing.money.Currencies;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.farthing.platform.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/profile")
class ProfileController {

    private final Accounts accounts;
    private final CurrentAccounts current;

    ProfileController(Accounts accounts, CurrentAccounts current) {
        this.accounts = accounts;
        this.current = current;
    }

    @ModelAttribute
    void choices(Model model) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
        model.addAttribute("zones", zones).addAttribute("currencies", Currencies.all());
        model.addAttribute("languages", AccountLocaleResolver.LANGUAGES);
    }

    @GetMapping
    String show(@CurrentAccount AccountView me, Model model) {
        model.addAttribute("profileForm", ProfileForm.of(me)).addAttribute("passwordForm", PasswordForm.EMPTY);
        return "account/profile";
    }

    @PostMapping
    String save(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute("profileForm") ProfileForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!errors.hasFieldErrors("currency") && !Currencies.isSupported(form.currency())) {
            errors.rejectValue("currency", "currency.unknown");
        }
        if (errors.hasErrors()) {
            model.addAttribute("passwordForm", PasswordForm.EMPTY);
            return "account/profile";
        }
        accounts.changeProfile(me.id(), form.toProfile());
        current.forget(request);
        Flash.say(redirect, "profile.flash.saved");
        return "redirect:/profile";
    }

    @PostMapping("/password")
    String changePassword(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            if (!errors.hasErrors()) {
                accounts.changePassword(
                        me.id(),
                        form.currentPassword(),
                        form.newPassword(),
                        request.getSession().getId());
            }
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
        }
        if (errors.hasErrors()) {
            model.addAttribute("profileForm", ProfileForm.of(me));
            return "account/profile";
        }
        Flash.say(redirect, "profile.flash.password");
        return "redirect:/profile";
    }
}
