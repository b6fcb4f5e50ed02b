package org.farthing.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.farthing.account.Accounts;
import org.farthing.money.Currencies;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Forms;
import org.farthing.platform.web.ReturnAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/sign-up")
class SignUpController {

    private final Accounts accounts;
    private final ReturnAddress returnAddress;

    SignUpController(Accounts accounts, ReturnAddress returnAddress) {
        this.accounts = accounts;
        this.returnAddress = returnAddress;
    }

    @ModelAttribute("currencies")
    List<Currency> currencies() {
        return Currencies.all();
    }

    @GetMapping
    String form(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        Locale browser = request.getLocale();
        model.addAttribute("signUpForm", SignUpForm.empty(Currencies.forLocale(browser, Currency.getInstance("EUR"))));
        return "account/sign-up";
    }

    @PostMapping
    String signUp(
            @Valid @ModelAttribute("signUpForm") SignUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        if (!errors.hasFieldErrors("currency") && !Currencies.isSupported(form.currency())) {
            errors.rejectValue("currency", "currency.unknown");
        }
        if (errors.hasErrors()) {
            return "account/sign-up";
        }
        try {
            accounts.register(form.toNewAccount());
        } catch (Rejection rejection) {
            Forms.reject(errors, rejection);
            return "account/sign-up";
        }
        signIn(form, request);
        return "redirect:" + returnAddress.take(request, response);
    }

    /** A fresh session id, so that one planted before the sign-up is worth nothing after it. */
    private static void signIn(SignUpForm form, HttpServletRequest request) throws ServletException {
        request.login(form.email(), form.password());
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }
}
